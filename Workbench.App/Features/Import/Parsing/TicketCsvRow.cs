using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Import.Parsing;

/// <summary>A row of tickets.csv. Instants are UTC.</summary>
public sealed record TicketCsvRow(
    RawCsvRow Source,
    int Number,
    string Customer,
    DateTime SubmittedAt,
    TicketKind Kind,
    SizeClass? Size,
    int? EstimateMinutes,
    TicketState State,
    string Technician,
    string Subject,
    string Description,
    DateTime? DeliveredAt,
    BugClass? BugClass,
    FundingMode Funding
)
{
    public static TicketCsvRow Parse(RowReader row)
    {
        var read = new TicketCsvRow(
            row.Row,
            row.Integer("number", 1, 2_000_000_000),
            row.Reference("customer", Domain.Agreements.Customer.MaxNumberLength),
            row.Instant("submitted_at"),
            row.Choice<TicketKind>("kind"),
            row.OptionalChoice<SizeClass>("size"),
            row.OptionalInteger("estimate_minutes", 1, 100_000),
            row.Choice<TicketState>("state"),
            row.Text("technician", Person.NameLength, required: false),
            row.Text("subject", Ticket.MaxSubjectLength),
            row.UntrimmedText("description", Ticket.MaxDescriptionLength),
            row.OptionalInstant("delivered_at"),
            (BugClass?)row.OptionalInteger("bug_class", 1, 4),
            row.OptionalChoice("funding", FundingMode.ServiceHours, FundingMode.HourlyRate)
                ?? FundingMode.ServiceHours
        );
        if (row.Problems.Count == 0)
        {
            read.Check(row);
        }

        return read;
    }

    /// <summary>What doesn't go together. The paths through the states are not asked: history took its own.</summary>
    [Rule("K2")]
    private void Check(RowReader row)
    {
        if (EstimateMinutes is { } estimate && Size is null)
        {
            row.AddError("estimate_minutes", $"{estimate} needs a size");
        }
        else if (
            EstimateMinutes is { } minutes
            && Size is { } sized
            && !SizeBounds.FromSize(sized).Contains(minutes)
        )
        {
            row.AddError("estimate_minutes", $"{minutes} lies outside {sized}");
        }

        if (State == TicketState.Queued && Size is not (SizeClass.Small or SizeClass.Medium))
        {
            row.AddError("size", "must be Small or Medium in state Queued");
        }

        if (State == TicketState.Started && Technician.Length == 0)
        {
            row.AddError("technician", "is missing in state Started");
        }

        if (BugClass is not null && Kind != TicketKind.Bug)
        {
            row.AddError("bug_class", $"only a Bug has a class, and this is a {Kind}");
        }

        CheckDelivery(row);
    }

    private void CheckDelivery(RowReader row)
    {
        if (State == TicketState.Delivered && DeliveredAt is null)
        {
            row.AddError("delivered_at", "is missing in state Delivered");
        }

        if (State is TicketState.New or TicketState.Queued && DeliveredAt is not null)
        {
            row.AddError("delivered_at", $"must be empty in state {State}");
        }

        if (DeliveredAt < SubmittedAt)
        {
            row.AddError("delivered_at", "lies before submitted_at");
        }
    }
}
