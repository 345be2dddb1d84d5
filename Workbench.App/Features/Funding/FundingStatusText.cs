using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Funding;

/// <summary>One sentence on why work may not start, and what goes on from here.</summary>
public static class FundingStatusText
{
    /// <returns>The verdict in a few words, and the sentence behind it; null where nothing keeps work from starting.</returns>
    public static (string Verdict, string Text)? Create(FundingView view) =>
        view.Hours.AllowsStart
            ? null
            : view.Hours.Match<(string, string)?>(
                _ => null,
                _ => null,
                notLaunched =>
                    (
                        Texts.Ticket_NotLaunchedVerdict,
                        Join(
                            Formats.Text(
                                Texts.Ticket_NotLaunchedText,
                                notLaunched.LaunchedOn is { } on
                                    ? Formats.Date(on)
                                    : Texts.Ticket_NoLaunchDate
                            ),
                            NextStepText(view)
                        )
                    ),
                _ =>
                    (
                        Texts.Ticket_NoAgreementVerdict,
                        Join(
                            Formats.Text(Texts.Ticket_NoAgreementText, view.Customer.Name),
                            NextStepText(view)
                        )
                    ),
                missing =>
                    (
                        Formats.Text(Texts.Ticket_ShortVerdict, missing.Shortfall),
                        Join(BalanceText(view), PlannedTimeText(view), NextStepText(view))
                    )
            );

    /// <summary>"Lillas Garn has 4 h 30 min; ticket 409 holds 2 h of it."</summary>
    private static string BalanceText(FundingView view) =>
        view.OtherHolds switch
        {
            [] => Formats.Text(Texts.Verdict_Has, view.Customer.Name, view.Balance),
            [var one] => Formats.Text(
                Texts.Verdict_HasHeldByOne,
                view.Customer.Name,
                view.Balance,
                one.Number,
                one.Held
            ),
            var several => Formats.Text(
                Texts.Verdict_HasHeldBySeveral,
                view.Customer.Name,
                view.Balance,
                string.Join(", ", several.Select(h => Formats.Invariant(h.Number))),
                new Minutes(several.Sum(h => h.Held.Value))
            ),
        };

    private static string PlannedTimeText(FundingView view) =>
        view.Ticket.RegisteredMinutes > 0
            ? Formats.Text(Texts.Verdict_Left, view.NeededTime)
            : Formats.Text(Texts.Verdict_Planned, view.NeededTime);

    private static string? NextStepText(FundingView view) =>
        view.QueuePosition is { } place ? Formats.Text(Texts.Verdict_Place, place)
        : view.Ticket.State == TicketState.AwaitingFunding ? Texts.Verdict_BackToWork
        : null;

    private static string Join(params string?[] sentences) =>
        string.Join(" ", sentences.Where(s => s is not null));
}
