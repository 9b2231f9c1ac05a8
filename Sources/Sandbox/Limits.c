// What a process may use up, set with `setrlimit` and read back.

#define _GNU_SOURCE
#include "Layers.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#ifdef __linux__
typedef __rlimit_resource_t resource_t;
#else
typedef int resource_t;
#endif

/// Sets one limit, or the lower one that holds already; says so where there is none afterwards.
static int limit(resource_t resource, const char *name, uint64_t soft, uint64_t hard) {
  struct rlimit old, now;
  if (getrlimit(resource, &old) == 0 && old.rlim_max != RLIM_INFINITY && old.rlim_max < hard)
    hard = old.rlim_max;
  struct rlimit wanted = {.rlim_cur = soft < hard ? soft : hard, .rlim_max = hard};
  int error = setrlimit(resource, &wanted) == 0 ? 0 : errno;
  if (!error && getrlimit(resource, &now) == 0 && now.rlim_cur == wanted.rlim_cur) return 1;
  report_missing("limits", name, error);
  return 0;
}

void limit_resources(const struct sandbox_limits *limits) {
  int all = limit(RLIMIT_CORE, "core files", 0, 0);
  // A signal that a program may ignore comes first; a second later comes the one that it may not.
  all &= limit(RLIMIT_CPU, "CPU time", limits->cpu_seconds, limits->cpu_seconds + 1);
  all &= limit(RLIMIT_FSIZE, "file size", limits->file_size, limits->file_size);
  all &= limit(RLIMIT_NOFILE, "open files", limits->open_files, limits->open_files);
  // Endless recursion has to end soon, also where a shell allows an unlimited stack.
  all &= limit(RLIMIT_STACK, "stack", 8 << 20, 8 << 20);
#ifdef __linux__
  // Queues outlive programs. The parent also knows by this limit who descends from a guarded program.
  all &= limit(RLIMIT_MSGQUEUE, "message queues", 0, 0);
#endif
#ifdef __APPLE__
  report_missing("limits", "memory is not enforced on this system", 0);
#else
  all &= limit(RLIMIT_AS, "memory", limits->memory, limits->memory);
#endif
  if (all) report_layer("limits");
}

/// The processes and threads that the user has already: `RLIMIT_NPROC` counts them all.
static uint64_t running_tasks(void) {
  uint64_t count = 0;
  DIR *processes = opendir("/proc");
  if (!processes) return 0;
  for (struct dirent *entry; (entry = readdir(processes));) {
    if (!isdigit((unsigned char)entry->d_name[0])) continue;
    char path[64];
    struct stat status;
    snprintf(path, sizeof path, "/proc/%.20s/task", entry->d_name);
    if (stat(path, &status) == 0 && status.st_uid == getuid()) count += status.st_nlink - 2;
  }
  closedir(processes);
  return count;
}

void limit_processes(const struct sandbox_limits *limits) {
  uint64_t most = running_tasks() + limits->processes;
  if (limit(RLIMIT_NPROC, "processes", most, most) && geteuid() == 0)
    report_missing("limits", "the number of processes does not hold for root", 0);
}
