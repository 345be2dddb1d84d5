namespace Workbench.App.Features.BugClasses.Wizard.Conclusion;

/// <summary>An open product report that a bug may join.</summary>
/// <param name="Release">The planned release; empty if none is planned.</param>
/// <param name="Tickets">The number of tickets on the report.</param>
/// <param name="IsIdentical">Whether its title has the same words as the bug's subject.</param>
public sealed record SimilarReport(
    int No,
    string Title,
    string Release,
    int Tickets,
    bool IsIdentical = false
);
