#ifndef LERNLOG_SANDBOX_H
#define LERNLOG_SANDBOX_H

#include <stdint.h>
#include <sys/types.h>

/// What a program may use up; each in the unit of its `RLIMIT_`.
struct sandbox_limits {
  uint64_t cpu_seconds;
  uint64_t memory;      // bytes of address space
  uint64_t file_size;   // bytes of one file
  uint64_t open_files;
  uint64_t processes;   // processes and threads, where the kernel cannot forbid new processes
};

/// How a program is to be held.
struct sandbox_plan {
  struct sandbox_limits limits;
  const char *folder;           // the working folder
  const char *const *readable;  // files and folders to read and to execute; ends with NULL
  const char *const *writable;  // files and folders to read and to write; ends with NULL
  const char *const *skipped;   // layers to do without; ends with NULL
  int starts_processes;         // whether it may: a compiler's driver does, a learner's program does not
  int keeps_results;            // whether descriptor 3 stays open
  pid_t parent;                 // who started us, and whose end is ours
};

/// The descriptor that tells the parent what became of each layer; closed when the program starts.
///
/// A line for each: `+` and a layer in force, `-` and a missing one with the reason, `=` when all is set
/// and the program comes next, `!` and why it was not started.
#define SANDBOX_STATUS 4

/// Puts all layers around this process, and becomes the program with the environment that is there;
/// returns only where that failed.
void sandbox_enter(
  const struct sandbox_plan *plan, const char *program, char *const arguments[]);

/// Makes this process the parent of every process below it that loses its own.
///
/// Returns 0, or -1 where the system has no such thing.
int sandbox_adopt_orphans(void);

/// A descriptor that becomes readable when the child ends, or -1 where the system has no such thing.
int sandbox_watch(pid_t child);

/// Removes a folder with all that is in it, however deep, whatever its permissions; follows no links.
///
/// Returns 0, or -1 with `errno`.
int sandbox_remove(const char *folder);

#endif
