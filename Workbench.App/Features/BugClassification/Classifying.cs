using System.Globalization;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.BugClassification;

/// <summary>Who finds the class of a bug on its page, and where in the address that stands.</summary>
internal static class Classifying
{
    /// <summary>What the address names with it what is shown.</summary>
    public const string Query = "classify";
    public const string Ask = "ask";
    public const string Reply = "reply";

    public static bool MayAct(Actor actor) => actor.HasAny(Roles.Technician | Roles.TeamLead);

    public static bool MayNow(Ticket ticket, Actor actor) =>
        ticket is { Kind: TicketKind.Bug, State: TicketState.Started }
        && MayAct(actor)
        && Ownership.Check(ticket, actor) is null;

    public static string Page(int ticket, string? shown = null) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"tickets/{ticket}{(shown is null ? "" : $"?{Query}={shown}")}"
        );

    public static string Means(BugClass bugClass) =>
        bugClass switch
        {
            BugClass.CommonSystemBug => Texts.Class_1Text,
            BugClass.NotSupported => Texts.Class_2Text,
            BugClass.Misconfiguration => Texts.Class_3Text,
            BugClass.Modification => Texts.Class_4Text,
        };
}
