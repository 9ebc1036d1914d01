import Documents

/// A page artifact that says what no report of its document may show (`outputs: redact: true`).
package protocol HidingArtifact: PageArtifact {
  var hidden: HiddenParts { get }
}

/// An artifact whose files were made to leave the house: with `outputs: redact: true` no other stage's files are written.
package protocol ReleasedArtifact: Artifact {}
