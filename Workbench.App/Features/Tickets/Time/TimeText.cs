using Workbench.App.Features.Tickets.Actions;
using Workbench.App.Features.Tickets.Time.Correction;
using Workbench.App.Features.Tickets.Time.Registration;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.Tickets.Time;

/// <summary>Describes in one sentence what registering time did or would do.</summary>
internal static class TimeText
{
    public static string Create(RegisterTimeResult posted) =>
        posted.Waits
            ? Formats.Text(
                TicketsTexts.Time_PostedWaits,
                new Minutes(posted.Minutes),
                new Minutes(posted.Uncovered)
            )
        : posted.Uncovered > 0
            ? Formats.Text(
                TicketsTexts.Time_PostedUncovered,
                new Minutes(posted.Minutes),
                new Minutes(posted.Uncovered)
            )
        : Formats.Text(
            TicketsTexts.Time_Posted,
            new Minutes(posted.Minutes),
            new Minutes(posted.Drawn)
        );

    /// <summary>Returns, for example, "1 h 30 min: 1 h from Included hours of 2026-03-01, 30 min find no hours."</summary>
    public static string Create(TimePreview preview)
    {
        var posted = preview.Result;
        List<string> parts =
        [
            .. preview.Effect.Sources.Select(s =>
                Formats.Text(
                    TicketsTexts.TimePreview_From,
                    new Minutes(s.RemainingBefore - s.RemainingAfter),
                    EffectRow.SourceName(s)
                )
            ),
        ];
        if (preview.DrawnLate > Minutes.Zero && preview.Effect.ClosedOn is { } closedOn)
        {
            parts.Add(
                Formats.Text(
                    TicketsTexts.TimePreview_Late,
                    preview.DrawnLate,
                    Formats.Date(closedOn)
                )
            );
        }

        var atRate = new Minutes(posted.Minutes - posted.Drawn - posted.Uncovered);
        if (!preview.IsCharged)
        {
            parts.Add(TicketsTexts.TimePreview_Free);
        }
        else if (atRate > Minutes.Zero)
        {
            parts.Add(Formats.Text(TicketsTexts.TimePreview_AtRate, atRate));
        }

        if (posted.Uncovered > 0)
        {
            parts.Add(
                Formats.Text(TicketsTexts.TimePreview_Uncovered, new Minutes(posted.Uncovered))
            );
        }

        var text = Formats.Text(
            TicketsTexts.TimePreview_Sum,
            new Minutes(posted.Minutes),
            string.Join(", ", parts)
        );
        return posted.Waits ? $"{text} {TicketsTexts.TimePreview_Waits}" : text;
    }

    /// <summary>Returns which limit the time has reached, and what to do now.</summary>
    /// <param name="together">Registered time of the ticket and of those handled together with it.</param>
    public static string Create(TimeWarning notice, SizeClass? size, Minutes together) =>
        Formats.Text(
            notice switch
            {
                TimeWarning.NearSizeLimit => IsPast(size, together)
                    ? TicketsTexts.Time_PastSizeLimit
                    : TicketsTexts.Time_NearSizeLimit,
                TimeWarning.FourHoursReached => TicketsTexts.Time_FourHours,
            },
            together
        );

    private static bool IsPast(SizeClass? size, Minutes together) =>
        size is { } known && SizeBounds.FromSize(known).To is { } bound && together.Value > bound;

    /// <summary>Returns the actions that the text about a limit advises.</summary>
    public static IReadOnlyList<TicketAction> ActionsFor(TimeWarning notice) =>
        notice switch
        {
            TimeWarning.NearSizeLimit => [TicketAction.ChangeSize, TicketAction.HandToSales],
            TimeWarning.FourHoursReached =>
            [
                TicketAction.ApproveFinish,
                TicketAction.WaiveTime,
                TicketAction.HandToSales,
            ],
        };
}
