using Workbench.Domain;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.BugClasses.Replies;

/// <summary>The data of a reply about a bug.</summary>
/// <param name="Contact">The customer's contact; empty if there is none.</param>
/// <param name="Answers">The answers that led to the class; none if the technician chose another class than they suggest.</param>
/// <param name="WasTriedInReferenceShop">Whether the fault was tried in a clean reference shop.</param>
/// <param name="Charged">Registered time that the class charges.</param>
public sealed record CustomerReplyData(
    int Number,
    string Subject,
    string Contact,
    BugClass Class,
    IReadOnlyList<BugAnswer> Answers,
    bool WasTriedInReferenceShop,
    Minutes Charged,
    Minutes NotCharged,
    int? ProductReport
);
