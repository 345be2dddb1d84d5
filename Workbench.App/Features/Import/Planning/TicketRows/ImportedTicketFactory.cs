using Workbench.App.Features.Import.Parsing;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Import.Planning.TicketRows;

/// <summary>A ticket as its row tells it: where it stands now.</summary>
internal static class ImportedTicketFactory
{
    public static Ticket Create(
        TicketCsvRow row,
        int customerId,
        int? technicianId,
        ImportedWaits waits,
        int changes,
        long rateOre
    ) =>
        new(
            Number: row.Number,
            CustomerId: customerId,
            Kind: row.Kind,
            Subject: row.Subject,
            SubmittedAt: row.SubmittedAt,
            State: row.State,
            Size: row.Size,
            EstimateMinutes: row.EstimateMinutes,
            Funding: row.Funding,
            BugClass: row.BugClass,
            TechnicianId: technicianId,
            HeldMinutes: 0,
            RegisteredMinutes: 0,
            UncoveredMinutes: 0,
            PausedSince: waits.WaitingSince,
            PausedSeconds: waits.CompletedSeconds,
            DeliveredAt: row.DeliveredAt,
            NextChangeNo: changes + 1,
            NextTimeEntryNo: 1
        )
        {
            NextPauseNo = waits.Completed.Count + 1,
            StateBeforeQuestion =
                row.State == TicketState.AwaitingCustomer
                    ? technicianId is not null
                        ? TicketState.Started
                        : row.Size is SizeClass.Small or SizeClass.Medium
                            ? TicketState.Queued
                            : TicketState.New
                    : null,
            HourlyRateOre = row.Funding == FundingMode.ServiceHours ? null : rateOre,
        };
}
