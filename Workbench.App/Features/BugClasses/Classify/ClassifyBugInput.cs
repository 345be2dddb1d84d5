using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.BugClasses.Classify;

/// <summary>The class that a technician gives a bug.</summary>
/// <param name="Answers">In the order in which they were asked; none where the technician knows the class.</param>
/// <param name="Reason">Why the class differs from what the answers come to.</param>
public sealed record ClassifyBugInput(
    BugClass Class,
    IReadOnlyList<BugAnswer> Answers,
    string Reason
)
{
    /// <summary>Number of the report to the product group that it joins; null to open one.</summary>
    public int? ProductReport { get; init; }

    /// <summary>Of a report that is opened; empty to take the ticket's subject.</summary>
    public string Title { get; init; } = "";

    public static ClassifyBugInput WithoutAnswers(BugClass bugClass) => new(bugClass, [], "");
}
