using Workbench.App.Shell.Formatting;
using Workbench.Domain;

namespace Workbench.App.Features.Queue.NextTicket;

/// <summary>Lists the tickets that were passed over, one sentence for each of the first few.</summary>
internal static class PassedOverText
{
    private const int MaxShown = 3;

    public static IEnumerable<string> Create(IReadOnlyList<PassedOverTicket> passed)
    {
        foreach (var ticket in passed.Take(MaxShown))
        {
            yield return ticket.Why switch
            {
                PassedOverTicket.StartBlocker.Short => Formats.Text(
                    QueueTexts.PassedOverShort,
                    ticket.Number,
                    new Minutes(ticket.ShortMinutes)
                ),
                PassedOverTicket.StartBlocker.NoAgreement => Formats.Text(
                    QueueTexts.PassedOverNoAgreement,
                    ticket.Number
                ),
                PassedOverTicket.StartBlocker.NotLaunched => Formats.Text(
                    QueueTexts.PassedOverNotLaunched,
                    ticket.Number
                ),
                PassedOverTicket.StartBlocker.HandedBack => Formats.Text(
                    QueueTexts.PassedOverHandedBack,
                    ticket.Number
                ),
            };
        }

        if (passed.Count > MaxShown)
        {
            yield return Formats.Text(QueueTexts.PassedOverMore, passed.Count - MaxShown);
        }
    }
}
