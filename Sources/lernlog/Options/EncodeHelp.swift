import ArgumentParser

/// What `--encode` takes, said in the same way by every command.
enum EncodeHelp {
  static let text = ArgumentHelp(
    """
    How columns become numbers: hour:COLUMN, weekday:COLUMN, hash:COLUMN, number:COLUMN or number:* \
    (every column), onehot:COLUMN (a column for each value), count:COLUMN (how often the value was \
    there in training), known:COLUMN+COLUMN (whether the values were there together), separated by \
    commas.
    """, valueName: "list")
}
