// Files, signals and network by Landlock, which every process may put around itself.
//
// The numbers are the kernel's own (include/uapi/linux/landlock.h); headers of a distribution are
// often older than its kernel.

#define _GNU_SOURCE
#include "Layers.h"

#ifdef __linux__
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { create_ruleset = 444, add_rule = 445, restrict_self = 446 };
enum { asks_version = 1, below_path = 1 };

#define EXECUTE (1ULL << 0)
#define WRITE_FILE (1ULL << 1)
#define READ_FILE (1ULL << 2)
#define READ_DIR (1ULL << 3)
#define MAKE_CHAR (1ULL << 6)
#define MAKE_SOCK (1ULL << 9)
#define MAKE_BLOCK (1ULL << 11)
#define TRUNCATE (1ULL << 14)
#define IOCTL_DEV (1ULL << 15)
#define OF_FILES (EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE | IOCTL_DEV)
#define READING (EXECUTE | READ_FILE | READ_DIR)
#define NEVER (EXECUTE | MAKE_CHAR | MAKE_SOCK | MAKE_BLOCK | IOCTL_DEV)

struct ruleset {
  uint64_t files;
  uint64_t network;
  uint64_t scoped;
};

struct path_rule {
  uint64_t allowed;
  int32_t parent;
} __attribute__((packed));

/// Every right on files that a version of Landlock knows.
static uint64_t rights_of(long version) {
  int count = version >= 5 ? 16 : version >= 3 ? 15 : version == 2 ? 14 : 13;
  return (1ULL << count) - 1;
}

static void allow(int ruleset, const char *const *paths, uint64_t rights) {
  for (; *paths; paths++) {
    struct stat status;
    struct path_rule rule = {.allowed = rights, .parent = open(*paths, O_PATH | O_CLOEXEC)};
    if (rule.parent == -1) continue;  // what is not there needs no right
    if (fstat(rule.parent, &status) == 0 && !S_ISDIR(status.st_mode)) rule.allowed &= OF_FILES;
    if (syscall(add_rule, ruleset, below_path, &rule, 0) == -1)
      report_missing("landlock", *paths, errno);
    close(rule.parent);
  }
}

/// Whether it holds: nobody may list the root folder any more, not even root.
static int holds(void) {
  int root = open("/", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (root == -1) return errno == EACCES;
  close(root);
  return 0;
}

static void report_version(long version) {
  report_layer("landlock");
  if (version < 3) report_missing("landlock", "this kernel cannot forbid to cut files", 0);
  if (version < 4) report_missing("landlock", "this kernel cannot forbid TCP", 0);
  if (version < 6) report_missing("landlock", "this kernel cannot forbid signals", 0);
}

void restrict_files(const struct sandbox_plan *plan) {
  long version = syscall(create_ruleset, NULL, 0, asks_version);
  if (version < 1) return report_missing("landlock", NULL, errno);
  uint64_t rights = rights_of(version);
  struct ruleset handled = {
    .files = rights, .network = version >= 4 ? 3 : 0, .scoped = version >= 6 ? 3 : 0};
  size_t size = version >= 6 ? 24 : version >= 4 ? 16 : 8;
  int ruleset = (int)syscall(create_ruleset, &handled, size, 0);
  if (ruleset == -1) return report_missing("landlock", NULL, errno);
  allow(ruleset, plan->readable, READING & rights);
  allow(ruleset, plan->writable, rights & ~NEVER);
  long restricted = syscall(restrict_self, ruleset, 0);
  int error = errno;
  close(ruleset);
  if (restricted == -1) report_missing("landlock", NULL, error);
  else if (!holds()) report_missing("landlock", "it is set and does not hold", 0);
  else report_version(version);
}
#else
void restrict_files(const struct sandbox_plan *plan) {
  (void)plan;
  report_missing("landlock", "this is not Linux", 0);
}
#endif
