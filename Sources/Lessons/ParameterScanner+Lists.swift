/// Lists and names, by brackets or by indentation.
extension ParameterScanner {
  /// A bracket opens a list or mapping.
  mutating func openBracket(_ scalar: Unicode.Scalar) {
    var frame = Frame(isMapping: scalar == "{", bracket: at, column: at.column)
    frame.isKeyAllowedBefore = isKeyAllowed
    open(frame)
    isKeyAllowed = true
    at.column += 1
  }

  private mutating func open(_ frame: Frame) {
    frames.append(frame)
    guard frames.count > Self.depthLimit else { return }
    stop(.parametersTooDeep(at: locate(Place(row: at.row, column: frame.column), 1)))
  }

  mutating func closeBracket(_ scalar: Unicode.Scalar) {
    endFlowEntry()
    at.column -= 1
    guard let frame = frames.last, let bracket = frame.bracket, frame.isMapping == (scalar == "}")
    else { return stop(.strayBracket(scalar, at: locate(at, 1))) }
    frames.removeLast()
    at.column += 1
    key = frame.isKeyAllowedBefore ? Key(place: bracket, length: 1, text: nil) : nil
    isKeyAllowed = false
    expectEnd(of: bracket)
  }

  /// A comma or closing bracket: a name before it got its value.
  mutating func endFlowEntry() {
    if let name = frames.last?.waiting {
      report(.nameWithoutValue(name.text ?? "", at: locate(name.place, name.length)))
      frames[frames.count - 1].waiting = nil
    }
    (isKeyAllowed, key) = (true, nil)
    at.column += 1
  }

  /// `- ` begins an item of a list by indentation.
  mutating func beginItem() {
    guard isKeyAllowed, !isInFlow else { return refuseBeginning("-") }
    if blockColumn < at.column {
      open(Frame(isMapping: false, bracket: nil, column: at.column))
    }
    at.column += 1
  }

  /// `:` makes a name of the text before it.
  mutating func endKey() {
    guard let key, key.place.row == at.row else { return refuseColon() }
    guard let text = key.text else { return stop(.keyIsNoText(at: locate(key.place, 1))) }
    if !isInFlow, blockColumn < key.place.column {
      open(Frame(isMapping: true, bracket: nil, column: key.place.column))
    }
    let location = locate(key.place, key.length)
    if text == "<<" {
      report(.mergeKey(at: location))
    } else if frames.last?.isMapping == true {
      let first = frames[frames.count - 1].names.updateValue(location, forKey: text)
      if let first { report(.duplicateKey(text, at: location, first: first)) }
      frames[frames.count - 1].waiting = nil
    }
    (isKeyAllowed, self.key) = (false, nil)
    at.column += 1
  }

  /// A text may be a key: where one is allowed, it is remembered until its line ends.
  mutating func offerKey(_ text: String, at place: Place, length: Int) {
    lengths[place] = length
    key = isKeyAllowed ? Key(place: place, length: length, text: text) : nil
    if isKeyAllowed, let frame = frames.last, frame.bracket != nil, frame.isMapping {
      frames[frames.count - 1].waiting = key
    }
    isKeyAllowed = false
  }
}
