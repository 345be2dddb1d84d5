using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.BugClasses.Replies;

/// <summary>What a reply about a bug is filled in with.</summary>
/// <param name="Contact">Empty where the customer has named none.</param>
/// <param name="Evidence">The evidence of the answers that led to the class.</param>
/// <param name="Charged">Registered time that the class charges.</param>
public sealed record CustomerReplyData(
    int Number,
    string Subject,
    string Contact,
    BugClass Class,
    IReadOnlyList<string> Evidence,
    Minutes Charged,
    Minutes NotCharged,
    int? ProductReport
);
