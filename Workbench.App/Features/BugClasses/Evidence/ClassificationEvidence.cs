using Workbench.Domain.Bugs;

namespace Workbench.App.Features.BugClasses.Evidence;

/// <summary>A bug's latest classification with the answers that it was given with.</summary>
/// <param name="Answers">In the order of the questions; empty if the class was given without them.</param>
public sealed record ClassificationEvidence(
    BugClassification Classification,
    IReadOnlyList<BugAnswer> Answers
);
