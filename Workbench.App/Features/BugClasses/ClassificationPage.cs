using Workbench.App.Shell.Urls;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.BugClasses;

/// <summary>Says who can classify a bug on its page, and where the address stores the open step.</summary>
internal static class ClassificationPage
{
    /// <summary>The query parameter that names the open step.</summary>
    public const string QueryParameter = PagePaths.ClassifyParameter;
    public const string ShowQuestions = PagePaths.ClassifyByQuestions;

    /// <summary>The choice of a class that is known or changed, without the questions.</summary>
    public const string ShowChoice = PagePaths.ClassifyByChoice;
    public const string ShowReply = "reply";

    public static bool IsAllowed(Actor actor) => actor.HasAny(Roles.Technician | Roles.TeamLead);

    public static bool CanClassifyNow(Ticket ticket, Actor actor) =>
        ticket is { Kind: TicketKind.Bug, State: TicketState.Started }
        && IsAllowed(actor)
        && Ownership.Check(ticket, actor) is null;

    public static string Link(int ticket, string? show = null) =>
        show is null ? PagePaths.Ticket(ticket) : PagePaths.Classification(ticket, show);

    /// <summary>Says what a class means for a ticket: time that corrects our own fault is not charged in any class (K9).</summary>
    public static string MeaningText(BugClass bugClass, Ticket ticket) =>
        ticket.OwnFault && bugClass is (BugClass.Misconfiguration or BugClass.Modification)
            ? BugClassesTexts.OwnFaultText
            : MeaningText(bugClass);

    public static string MeaningText(BugClass bugClass) =>
        bugClass switch
        {
            BugClass.CommonSystemBug => BugClassesTexts.Class1Text,
            BugClass.NotSupported => BugClassesTexts.Class2Text,
            BugClass.Misconfiguration => BugClassesTexts.Class3Text,
            BugClass.Modification => BugClassesTexts.Class4Text,
        };
}
