using Workbench.App.Shell;
using Workbench.Domain;

namespace Workbench.App.Features.Tickets.Time;

/// <summary>What registering time did, in one sentence.</summary>
internal static class TimeSaid
{
    public static string Of(TimePosted posted) =>
        posted.Waits
            ? Formats.Text(
                Texts.Time_PostedWaits,
                new Minutes(posted.Minutes),
                new Minutes(posted.Uncovered)
            )
        : posted.Uncovered > 0
            ? Formats.Text(
                Texts.Time_PostedUncovered,
                new Minutes(posted.Minutes),
                new Minutes(posted.Uncovered)
            )
        : Formats.Text(Texts.Time_Posted, new Minutes(posted.Minutes), new Minutes(posted.Drawn));
}
