// What the parent of a guarded process needs from the kernel.

#define _GNU_SOURCE
#include "Sandbox.h"

#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

int sandbox_adopt_orphans(void) {
#ifdef __linux__
  return prctl(PR_SET_CHILD_SUBREAPER, 1);
#else
  return -1;
#endif
}

int sandbox_watch(pid_t child) {
#if defined(__linux__)
  return (int)syscall(434, child, 0);  // pidfd_open, which closes itself on exec
#else
  (void)child;
  return -1;
#endif
}
