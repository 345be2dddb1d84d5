using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.Tags;
using Workbench.Domain;
using Workbench.Domain.Sales.Advice;
using Workbench.Domain.Sales.FollowUps;
using Workbench.Domain.Sales.Tasks;

namespace Workbench.App.Features.SalesDesk;

/// <summary>A task as the sales desk shows it: its figures in sentences, and where it is done.</summary>
/// <param name="Sentences">The most important first.</param>
/// <param name="Href">The page on which the task is done, relative to the base; null if it is done on the desk.</param>
/// <param name="Action">The label of that link.</param>
public sealed record SalesTaskText(IReadOnlyList<string> Sentences, string? Href, string Action)
{
    public static string Kind(SalesTaskKind kind) =>
        kind switch
        {
            SalesTaskKind.FundingChoice => SalesDeskTexts.Kind_FundingChoice,
            SalesTaskKind.UncoveredTime => SalesDeskTexts.Kind_UncoveredTime,
            SalesTaskKind.HoursShortForQueue => SalesDeskTexts.Kind_HoursShortForQueue,
            SalesTaskKind.LapsingHours => SalesDeskTexts.Kind_LapsingHours,
            SalesTaskKind.HoursEndEarly => SalesDeskTexts.Kind_HoursEndEarly,
            SalesTaskKind.CheaperHours => SalesDeskTexts.Kind_CheaperHours,
            SalesTaskKind.AgreementEnding => SalesDeskTexts.Kind_AgreementEnding,
            SalesTaskKind.NotLaunched => SalesDeskTexts.Kind_NotLaunched,
            SalesTaskKind.NoAgreement => SalesDeskTexts.Kind_NoAgreement,
            SalesTaskKind.Settlement => SalesDeskTexts.Kind_Settlement,
        };

    public static TagKind TagKindOf(SalesTask task) =>
        task.Urgency switch
        {
            SalesUrgency.BlocksWork or SalesUrgency.LapsesThisWeek or SalesUrgency.Unpaid =>
                TagKind.Late,
            SalesUrgency.Advice or SalesUrgency.LapsesLater => TagKind.Idle,
            SalesUrgency.NoHours
            or SalesUrgency.BlocksSoon
            or SalesUrgency.LapsesThisMonth
            or SalesUrgency.EndsSoon => TagKind.Due,
        };

    public static SalesTaskText Create(SalesTask task) =>
        task switch
        {
            SalesTask.FundingChoice choice => Create(choice),
            SalesTask.UncoveredTime time => Create(time),
            SalesTask.HoursShortForQueue shortage => Create(shortage),
            SalesTask.LapsingHours lapsing => Create(lapsing),
            SalesTask.HoursEndEarly early => Create(early),
            SalesTask.CheaperHours cheaper => Create(cheaper),
            SalesTask.AgreementEnding ending => new(
                [
                    Formats.Text(
                        SalesDeskTexts.Text_AgreementEnding,
                        Formats.Date(ending.LastDay),
                        ending.Balance,
                        Tickets(ending.OpenTickets)
                    ),
                ],
                CustomerHref(task, "agreement"),
                SalesDeskTexts.Action_Agreement
            ),
            SalesTask.NotLaunched waiting => new(
                [
                    Formats.Text(
                        SalesDeskTexts.Text_NotLaunched,
                        Formats.Date(waiting.Since),
                        waiting.Waiting,
                        Tickets(waiting.OpenTickets)
                    ),
                ],
                CustomerHref(task, null),
                SalesDeskTexts.Action_Launch
            ),
            SalesTask.NoAgreement none => new(
                [Formats.Text(SalesDeskTexts.Text_NoAgreement, Tickets(none.OpenTickets))],
                CustomerHref(task, "agreement"),
                SalesDeskTexts.Action_Agreement
            ),
            SalesTask.ToCollect collect => new(
                [
                    Formats.Text(
                        SalesDeskTexts.Text_Settlement,
                        Formats.Date(collect.Settlement.LastDay),
                        new Money(collect.Settlement.OwedOre)
                    ),
                ],
                $"{CustomerHref(task, null)}/settlement",
                SalesDeskTexts.Action_Settlement
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(task), task.Kind, message: null),
        };

    /// <summary>Returns what was last done about the task; null if nothing was.</summary>
    public static string? FollowUp(SalesFollowUp? latest) =>
        latest switch
        {
            null or { Kind: SalesFollowUpKind.Resumed } => null,
            { Kind: SalesFollowUpKind.Snoozed } => Formats.Text(
                SalesDeskTexts.FollowUp_Snoozed,
                Formats.Date(latest.RemindOn),
                latest.RecordedByName,
                latest.Note
            ),
            { Channel: { } channel } => WithNote(
                Formats.Text(
                    SalesDeskTexts.FollowUp_Contacted,
                    Formats.Date(StockholmTime.DateOf(latest.RecordedAt)),
                    latest.RecordedByName,
                    DomainText.For(channel),
                    Formats.Date(latest.RemindOn)
                ),
                latest.Note
            ),
            _ => Formats.Text(
                SalesDeskTexts.FollowUp_Asked,
                Formats.Date(StockholmTime.DateOf(latest.RecordedAt)),
                latest.RecordedByName,
                Formats.Date(latest.RemindOn)
            ),
        };

    /// <summary>Returns, for example, "Package P20 with a RefillCard of 10 h".</summary>
    public static string Option(PurchaseOption option) =>
        Formats.Text(
            option.CardHours > 0 ? SalesDeskTexts.Option_WithCard : SalesDeskTexts.Option_Alone,
            option.Package,
            option.CardHours
        );

    private static SalesTaskText Create(SalesTask.FundingChoice task)
    {
        List<string> sentences =
        [
            Formats.Text(
                SalesDeskTexts.Text_FundingChoice,
                task.Missing,
                Formats.Date(StockholmTime.DateOf(task.Since))
            ),
        ];
        sentences.Add(
            task.QueuePosition is { } position
                ? Formats.Text(SalesDeskTexts.Text_QueuePosition, position)
                : SalesDeskTexts.Text_WorkBegun
        );
        if (task.ShortForOthers > Minutes.Zero)
        {
            sentences.Add(Formats.Text(SalesDeskTexts.Text_ShortForOthers, task.ShortForOthers));
        }

        return new(
            sentences,
            $"tickets/{Formats.Invariant(task.Ticket.Number)}#funding",
            SalesDeskTexts.Action_Choice
        );
    }

    private static SalesTaskText Create(SalesTask.UncoveredTime task)
    {
        List<string> sentences =
        [
            Formats.Text(SalesDeskTexts.Text_UncoveredTime, task.Minutes, task.Price),
        ];
        if (task.AwaitsDecision)
        {
            sentences.Add(SalesDeskTexts.Text_AwaitsDecision);
        }

        return task.AwaitsDecision
            ? new(
                sentences,
                $"tickets/{Formats.Invariant(task.Ticket.Number)}",
                SalesDeskTexts.Action_Ticket
            )
            : new(sentences, CustomerHref(task, "uncovered"), SalesDeskTexts.Action_Cover);
    }

    private static SalesTaskText Create(SalesTask.HoursShortForQueue task) =>
        new(
            [
                Formats.Text(
                    SalesDeskTexts.Text_HoursShort,
                    task.Missing,
                    task.Planned,
                    Tickets(task.Tickets),
                    task.Available
                ),
            ],
            CustomerHref(task, "cards"),
            SalesDeskTexts.Action_Sell
        );

    private static SalesTaskText Create(SalesTask.LapsingHours task)
    {
        List<string> sentences =
        [
            Formats.Text(
                task.DaysLeft == 1
                    ? SalesDeskTexts.Text_LapsingTomorrow
                    : SalesDeskTexts.Text_Lapsing,
                task.Minutes,
                Formats.Date(task.LapsesOn),
                task.DaysLeft
            ),
        ];
        if (task.CardMinutes > Minutes.Zero)
        {
            sentences.Add(Formats.Text(SalesDeskTexts.Text_LapsingCards, task.CardMinutes));
        }

        sentences.Add(
            (task.PlannedBefore.Value, task.PlannedAfter.Value) switch
            {
                (0, 0) => SalesDeskTexts.Text_NothingWaits,
                (_, 0) => Formats.Text(
                    SalesDeskTexts.Text_PlannedOnlyBeforeLapse,
                    task.PlannedBefore
                ),
                (0, _) => Formats.Text(
                    SalesDeskTexts.Text_PlannedOnlyAfterLapse,
                    task.PlannedAfter
                ),
                _ => Formats.Text(
                    SalesDeskTexts.Text_PlannedBeforeLapse,
                    task.PlannedBefore,
                    task.PlannedAfter
                ),
            }
        );
        return new(sentences, null, SalesDeskTexts.Action_Warn);
    }

    private static SalesTaskText Create(SalesTask.HoursEndEarly task) =>
        new(
            [
                Formats.Text(
                    SalesDeskTexts.Text_EndEarly,
                    Formats.Date(task.Pace.EndsOn),
                    Formats.RoundedDuration(task.Pace.PerMonth.Value),
                    Formats.Date(task.Pace.Earliest),
                    Formats.Date(task.Pace.Latest)
                ),
                Formats.Text(
                    SalesDeskTexts.Text_TermEnds,
                    Formats.Date(task.TermEnd),
                    task.Available
                ),
            ],
            CustomerHref(task, "cards"),
            SalesDeskTexts.Action_Sell
        );

    private static SalesTaskText Create(SalesTask.CheaperHours task)
    {
        var advice = task.Advice;
        return new(
            [
                Formats.Text(
                    SalesDeskTexts.Text_Cheaper,
                    Option(advice.Best),
                    advice.Best.Total,
                    advice.Saving,
                    advice.Paid,
                    Formats.RoundedDuration(advice.Used.Value)
                ),
                advice.IsToBuyLess ? SalesDeskTexts.Text_BuyLess : SalesDeskTexts.Text_BuyOther,
            ],
            CustomerHref(task, "agreement"),
            SalesDeskTexts.Action_Agreement
        );
    }

    private static string WithNote(string text, string note) =>
        note.Length == 0 ? text : $"{text} – {note}";

    private static string CustomerHref(SalesTask task, string? tab) =>
        $"customers/{Uri.EscapeDataString(task.Customer.Number)}"
        + (tab is null ? "" : $"?show={tab}");

    private static string Tickets(IReadOnlyList<int> tickets) =>
        tickets.Count switch
        {
            0 => SalesDeskTexts.Tickets_None,
            1 => Formats.Text(SalesDeskTexts.Tickets_One, tickets[0]),
            _ => Formats.Text(SalesDeskTexts.Tickets_Many, tickets.Count),
        };
}
