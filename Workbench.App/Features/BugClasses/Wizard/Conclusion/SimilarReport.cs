namespace Workbench.App.Features.BugClasses.Wizard.Conclusion;

/// <summary>An open report to the product group that a bug may join.</summary>
/// <param name="Release">Empty while none is planned.</param>
/// <param name="Tickets">How many stand on it.</param>
public sealed record SimilarReport(int No, string Title, string Release, int Tickets);
