namespace Workbench.App.Features.BugClasses.Wizard.Conclusion;

/// <summary>An open product report that a bug may join.</summary>
/// <param name="Release">The planned release; empty if none is planned.</param>
/// <param name="Tickets">The number of tickets on the report.</param>
public sealed record SimilarReport(int No, string Title, string Release, int Tickets);
