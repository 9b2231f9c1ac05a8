// Removing a folder that a stranger has filled.

#define _GNU_SOURCE
#include "Sandbox.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int open_folder(int parent, const char *name) {
  return openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

/// Makes a folder ours to read and change, and opens it.
///
/// A link under its name is not followed: the folder is opened first where it can be.
static int claim(int parent, const char *name) {
  int folder = open_folder(parent, name);
  if (folder == -1 && errno == EACCES) {
    struct stat status;
    if (fstatat(parent, name, &status, AT_SYMLINK_NOFOLLOW) == -1 || !S_ISDIR(status.st_mode))
      return -1;
    if (fchmodat(parent, name, S_IRWXU, 0) == -1) return -1;
    folder = open_folder(parent, name);
  }
  if (folder != -1) fchmod(folder, S_IRWXU);
  return folder;
}

static int is_entry(const char *name) { return strcmp(name, ".") != 0 && strcmp(name, "..") != 0; }

/// Empties a folder; folders in it move up to the top, so that depth costs neither stack nor
/// descriptors. Returns how many entries went.
static unsigned long empty(int top, int folder) {
  static unsigned long moved = 0;
  unsigned long done = 0;
  DIR *entries = fdopendir(folder);
  if (!entries) {
    close(folder);
    return 0;
  }
  for (struct dirent *entry; (entry = readdir(entries));) {
    if (!is_entry(entry->d_name)) continue;
    if (unlinkat(folder, entry->d_name, 0) == 0) {
      done++;
      continue;
    }
    char name[32];
    snprintf(name, sizeof name, "%lu.gone", __atomic_add_fetch(&moved, 1, __ATOMIC_RELAXED));
    int inner = claim(folder, entry->d_name);  // a folder moves only where it may be written
    if (inner != -1) close(inner);
    if (renameat(folder, entry->d_name, top, name) == 0) done++;
  }
  closedir(entries);
  return done;
}

/// Takes each folder right below the top away, or at least what is in it; returns how many entries went.
static unsigned long sweep(int top) {
  unsigned long done = 0;
  int copy = open_folder(top, ".");
  DIR *entries = copy == -1 ? NULL : fdopendir(copy);
  if (!entries) return 0;
  for (struct dirent *entry; (entry = readdir(entries));) {
    if (!is_entry(entry->d_name)) continue;
    if (unlinkat(top, entry->d_name, 0) == 0) {
      done++;
      continue;
    }
    int folder = claim(top, entry->d_name);
    if (folder != -1) done += empty(top, folder);
    if (unlinkat(top, entry->d_name, AT_REMOVEDIR) == 0) done++;
  }
  closedir(entries);
  return done;
}

int sandbox_remove(const char *folder) {
  int top = claim(AT_FDCWD, folder);
  if (top == -1) return errno == ENOENT ? 0 : -1;
  while (sweep(top) > 0) {
  }
  close(top);
  return rmdir(folder) == -1 && errno != ENOENT ? -1 : 0;
}
