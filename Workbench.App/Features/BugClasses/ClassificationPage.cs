using System.Globalization;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.BugClasses;

/// <summary>Says who can classify a bug on its page, and where the address stores the open step.</summary>
internal static class ClassificationPage
{
    /// <summary>The query parameter that names the open step.</summary>
    public const string QueryParameter = "classify";
    public const string ShowQuestions = "ask";

    /// <summary>The choice of a class that is known or changed, without the questions.</summary>
    public const string ShowChoice = "choose";
    public const string ShowReply = "reply";

    public static bool IsAllowed(Actor actor) => actor.HasAny(Roles.Technician | Roles.TeamLead);

    public static bool CanClassifyNow(Ticket ticket, Actor actor) =>
        ticket is { Kind: TicketKind.Bug, State: TicketState.Started }
        && IsAllowed(actor)
        && Ownership.Check(ticket, actor) is null;

    public static string Link(int ticket, string? show = null) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"tickets/{ticket}{(show is null ? "" : $"?{QueryParameter}={show}")}"
        );

    public static string MeaningText(BugClass bugClass) =>
        bugClass switch
        {
            BugClass.CommonSystemBug => BugClassesTexts.Class1Text,
            BugClass.NotSupported => BugClassesTexts.Class2Text,
            BugClass.Misconfiguration => BugClassesTexts.Class3Text,
            BugClass.Modification => BugClassesTexts.Class4Text,
        };
}
