// The order in which the layers go around a process, and what is said about each.

#define _GNU_SOURCE
#include "Layers.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

static void report(char mark, const char *layer, const char *reason, int error) {
  char line[512];
  int length = snprintf(
    line, sizeof line, "%c%s%s%s%s%s\n", mark, layer, reason ? ": " : "", reason ? reason : "",
    error ? ": " : "", error ? strerror(error) : "");
  if (length >= (int)sizeof line) length = sizeof line - 1;
  while (write(SANDBOX_STATUS, line, (size_t)length) == -1 && errno == EINTR) {
  }
}

void report_layer(const char *layer) { report('+', layer, NULL, 0); }

void report_missing(const char *layer, const char *reason, int error) {
  report('-', layer, reason, error);
}

static int is_skipped(const struct sandbox_plan *plan, const char *layer) {
  for (const char *const *name = plan->skipped; *name; name++)
    if (strcmp(*name, layer) == 0) {
      report_missing(layer, "switched off", 0);
      return 1;
    }
  return 0;
}

/// Own session and group, so that one signal reaches all of it and no terminal belongs to it.
static void leave_session(void) {
  if (setsid() == -1 && getpgrp() != getpid()) report_missing("session", NULL, errno);
  else report_layer("session");
}

/// Closes everything but the three streams, the results and the status.
static void close_descriptors(const struct sandbox_plan *plan) {
  if (!plan->keeps_results) close(3);
  fcntl(SANDBOX_STATUS, F_SETFD, FD_CLOEXEC);
#if defined(__linux__) && defined(SYS_close_range)
  int closed = syscall(SYS_close_range, SANDBOX_STATUS + 1, ~0U, 0) == 0;
#else
  int closed = 0;
#endif
  long open_max = sysconf(_SC_OPEN_MAX);
  if (!closed)
    for (int descriptor = SANDBOX_STATUS + 1; descriptor < open_max; descriptor++)
      close(descriptor);
  if (fcntl(SANDBOX_STATUS + 1, F_GETFD) == -1 && errno == EBADF) report_layer("descriptors");
  else report_missing("descriptors", "some stay open", 0);
}

/// Ends with the parent, also where that ended before we asked for it.
static int follow_parent(const struct sandbox_plan *plan) {
#ifdef __linux__
  if (prctl(PR_SET_PDEATHSIG, SIGKILL) == -1) report_missing("parent-death", NULL, errno);
  else report_layer("parent-death");
#else
  report_missing("parent-death", "this system does not tell children", 0);
#endif
  return getppid() == plan->parent;
}

/// Signals as a program expects them: none ignored, none held back.
static void reset_signals(void) {
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  for (int number = 1; number < NSIG; number++)
    if (number != SIGKILL && number != SIGSTOP) signal(number, SIG_DFL);
}

void sandbox_enter(
  const struct sandbox_plan *plan, const char *program, char *const arguments[]) {
  reset_signals();
  leave_session();
  close_descriptors(plan);
  if (chdir(plan->folder) == -1) return report('!', "the work folder", "cannot be entered", errno);
  if (!is_skipped(plan, "limits")) limit_resources(&plan->limits);
  drop_privileges();
  if (!is_skipped(plan, "landlock")) restrict_files(plan);
  int forbidden = !is_skipped(plan, "seccomp") && filter_calls(plan);
  if (!forbidden && !is_skipped(plan, "limits")) limit_processes(&plan->limits);
  if (!follow_parent(plan)) return report('!', "the parent", "has ended", 0);
  report('=', "ready", NULL, 0);
  execv(program, arguments);
  report('!', "the program", "cannot be started", errno);
}
