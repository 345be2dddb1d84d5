using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.BugClasses.Classify;

/// <summary>The class that a technician gives a bug.</summary>
/// <param name="Answers">The answers in the order of the questions; empty if the technician knows the class.</param>
/// <param name="Reason">The reason for a class that the answers don't lead to.</param>
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

    /// <summary>Creates the input for a class that is known without the questions.</summary>
    public static ClassifyBugInput WithoutAnswers(BugClass bugClass, string reason) =>
        new(bugClass, [], reason);
}
