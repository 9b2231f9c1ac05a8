#ifndef LERNLOG_LAYERS_H
#define LERNLOG_LAYERS_H

#include "Sandbox.h"

/// Says that a layer is in force.
void report_layer(const char *layer);
/// Says that a layer, or a part of one, is missing, and why: `error` is an `errno`, or 0.
void report_missing(const char *layer, const char *reason, int error);

/// Sets the limits that hold everywhere.
void limit_resources(const struct sandbox_limits *limits);
/// Limits processes by their number; only where nothing forbids them altogether.
void limit_processes(const struct sandbox_limits *limits);
/// Takes every privilege away, and the way back to one.
void drop_privileges(void);
/// Limits files, signals and network by Landlock.
void restrict_files(const struct sandbox_plan *plan);
/// Forbids system calls by a filter; returns whether new processes are forbidden now.
int filter_calls(const struct sandbox_plan *plan);

#endif
