import Pipeline

// Stages: what can be done to a page or document, one folder a family, one file a stage.
//
// Families never import one another's parts; they meet in artifacts. Opening files is in Pages, because that is where the libraries
// that decode them are used.

/// All stages, sorted by id.
package enum Catalog {
  package static var stages: [any Stage.Type] {
    [
      ReadBarcodes.self,
      ClassifyDocuments.self,
      FindEntities.self,
      ReadExpenses.self,
      ReadForms.self,
      LocateIdentity.self,
      ReadIdentity.self,
      ScanZones.self,
      DetectLanguage.self,
      FindLayout.self,
      FilterText.self,
      HandOnText.self,
      ReadOCR.self,
      RenderPages.self,
      ReadTextLayer.self,
      FindPII.self,
      RedactPages.self,
      ReleaseRedacted.self,
      ScorePromptSafety.self,
      AnswerQueries.self,
      ScoreSentiment.self,
      JoinTables.self,
      ReadTables.self,
      ScoreToxicity.self,
      SumToxicity.self,
      CropRegions.self,
      DetectObjects.self,
      FindFaces.self,
      FilterObjects.self,
      LabelPictures.self,
      DrawOverlay.self,
      MeasureQuality.self,
      CoverRegions.self,
      CutSegments.self,
    ]
  }

  package static var catalogue: Catalogue { Catalogue(stages) }
}
