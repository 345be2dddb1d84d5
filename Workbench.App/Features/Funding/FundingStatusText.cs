using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Funding;

/// <summary>Says in one sentence why work may not start and what happens next.</summary>
public static class FundingStatusText
{
    /// <returns>A short verdict and the sentence that explains it; null if nothing prevents the start.</returns>
    public static (string Verdict, string Text)? Create(FundingView view) =>
        view.Hours.AllowsStart
            ? null
            : view.Hours.Match<(string, string)?>(
                _ => null,
                _ => null,
                notLaunched =>
                    (
                        FundingTexts.NotLaunchedVerdict,
                        Join(
                            Formats.Text(
                                FundingTexts.NotLaunchedText,
                                notLaunched.LaunchedOn is { } on
                                    ? Formats.Date(on)
                                    : FundingTexts.NoLaunchDate
                            ),
                            NextStepText(view)
                        )
                    ),
                _ =>
                    (
                        FundingTexts.NoAgreementVerdict,
                        Join(
                            Formats.Text(FundingTexts.NoAgreementText, view.Customer.Name),
                            NextStepText(view)
                        )
                    ),
                missing =>
                    (
                        Formats.Text(FundingTexts.ShortVerdict, missing.Shortfall),
                        Join(BalanceText(view), PlannedTimeText(view), NextStepText(view))
                    )
            );

    /// <summary>Returns, for example, "Lillas Garn has 4 h 30 min; ticket 409 holds 2 h of it."</summary>
    private static string BalanceText(FundingView view) =>
        view.OtherHolds switch
        {
            [] => Formats.Text(FundingTexts.Verdict_Has, view.Customer.Name, view.Balance),
            [var one] => Formats.Text(
                FundingTexts.Verdict_HasHeldByOne,
                view.Customer.Name,
                view.Balance,
                one.Number,
                one.Held
            ),
            var holds => Formats.Text(
                FundingTexts.Verdict_HasHeldBySeveral,
                view.Customer.Name,
                view.Balance,
                string.Join(", ", holds.Select(h => Formats.Invariant(h.Number))),
                new Minutes(holds.Sum(h => h.Held.Value))
            ),
        };

    private static string PlannedTimeText(FundingView view) =>
        view.Ticket.RegisteredMinutes > 0
            ? Formats.Text(FundingTexts.Verdict_Left, view.NeededTime)
            : Formats.Text(FundingTexts.Verdict_Planned, view.NeededTime);

    private static string? NextStepText(FundingView view) =>
        view.QueuePosition is { } place ? Formats.Text(FundingTexts.Verdict_Place, place)
        : view.Ticket.State == TicketState.AwaitingFunding ? FundingTexts.Verdict_BackToWork
        : null;

    private static string Join(params string?[] sentences) =>
        string.Join(" ", sentences.Where(s => s is not null));
}
