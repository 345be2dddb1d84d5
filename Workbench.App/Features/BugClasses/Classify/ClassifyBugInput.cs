using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.BugClasses.Classify;

/// <summary>The class that a technician gives a bug.</summary>
/// <param name="Answers">The answers in the order of the questions; empty if the technician knows the class.</param>
/// <param name="Reason">The reason the class differs from the suggested one.</param>
public sealed record ClassifyBugInput(
    BugClass Class,
    IReadOnlyList<BugAnswer> Answers,
    string Reason
)
{
    /// <summary>The number of the product report to join; null to open one.</summary>
    public int? ProductReport { get; init; }

    /// <summary>The title of a new product report; empty to use the ticket's subject.</summary>
    public string Title { get; init; } = "";

    public static ClassifyBugInput WithoutAnswers(BugClass bugClass) => new(bugClass, [], "");
}
