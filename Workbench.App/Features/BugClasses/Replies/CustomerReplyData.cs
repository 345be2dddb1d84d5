using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.BugClasses.Replies;

/// <summary>The data of a reply about a bug.</summary>
/// <param name="Contact">The customer's contact; empty if there is none.</param>
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
