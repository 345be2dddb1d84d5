using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workbench.Domain.Agreements;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Storage.Mappings;

/// <summary>Maps tickets, with the indexes for the queue, My work, the list of tickets and the closing job (K4).</summary>
public sealed class TicketMapping
    : IEntityTypeConfiguration<Ticket>,
        IEntityTypeConfiguration<TicketText>,
        IEntityTypeConfiguration<TicketChange>,
        IEntityTypeConfiguration<TimeEntry>,
        IEntityTypeConfiguration<RunningTimer>,
        IEntityTypeConfiguration<ParkedTimer>
{
    public void Configure(EntityTypeBuilder<Ticket> builder)
    {
        builder.HasKey(t => t.Number);
        builder.Property(t => t.Number).ValueGeneratedNever();
        builder.Property(t => t.Subject).HasMaxLength(Ticket.MaxSubjectLength);
        builder
            .HasOne<Customer>()
            .WithMany()
            .HasForeignKey(t => t.CustomerId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.Property(t => t.MissingIntakeItems).HasConversion<int>();
        builder.HasIndex(t => new
        {
            t.State,
            t.Priority,
            t.SubmittedAt,
            t.Number,
        });
        builder.HasIndex(t => new { t.State, t.Number });
        builder.HasIndex(t => new { t.SubmittedAt, t.Number });
        builder.HasIndex(t => t.DeliveredAt);
        builder.HasIndex(t => new { t.BugClass, t.Number });
        builder.HasIndex(t => t.BundleNo);
        builder.HasIndex(t => t.EscalationNo);
        builder.HasIndex(t => t.MergedInto);
        builder.HasIndex(t => t.FollowUpOf);
        builder.HasIndex(t => new { t.ProductReportNo, t.TechnicianId });
        builder.HasIndex(t => new
        {
            t.CustomerId,
            t.State,
            t.SubmittedAt,
            t.Number,
        });
        builder.HasIndex(t => new { t.CustomerId, t.Number });
        builder.HasIndex(t => t.CustomerId, "IX_Tickets_Held").HasFilter("\"HeldMinutes\" > 0");
        builder
            .HasIndex(t => new { t.Number, t.CustomerId }, "IX_Tickets_HourlyRate")
            .HasFilter($"\"Funding\" = '{nameof(FundingMode.HourlyRate)}'");
        builder
            .HasIndex(t => t.CustomerId, "IX_Tickets_CustomerUncovered")
            .HasFilter("\"UncoveredMinutes\" <> 0");
        builder.HasIndex(t => new { t.TechnicianId, t.State });
        builder.HasIndex(t => new { t.State, t.DeliveredAt });
        builder
            .HasIndex(t => t.Number, "IX_Tickets_Uncovered")
            .HasFilter("\"UncoveredMinutes\" > 0");
    }

    public void Configure(EntityTypeBuilder<TicketText> builder)
    {
        builder.HasKey(t => t.TicketNumber);
        builder.Property(t => t.TicketNumber).ValueGeneratedNever();
        builder
            .HasOne<Ticket>()
            .WithOne()
            .HasForeignKey<TicketText>(t => t.TicketNumber)
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<TicketChange> builder)
    {
        builder.HasKey(c => new { c.TicketNumber, c.No });
        builder
            .HasOne<Ticket>()
            .WithMany()
            .HasForeignKey(c => c.TicketNumber)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => c.ChangedAt);
        builder
            .HasIndex(c => c.ChangedAt, "IX_TicketChanges_HandBacks")
            .HasFilter("\"Kind\" IN ('HandedBack', 'TakenFromQueue')");
        builder
            .HasIndex(c => new { c.FormerTechnicianId, c.ChangedAt })
            .HasFilter("\"FormerTechnicianId\" IS NOT NULL");
        builder
            .HasIndex(c => c.ChangedAt, TicketChangeIndexes.Exceptions)
            .HasFilter(TicketChangeIndexes.ExceptionsFilter);
    }

    public void Configure(EntityTypeBuilder<TimeEntry> builder)
    {
        builder.HasKey(e => new { e.TicketNumber, e.No });
        builder.Property(e => e.Note).HasMaxLength(TimeEntry.MaxNoteLength);
        builder
            .HasOne<Ticket>()
            .WithMany()
            .HasForeignKey(e => e.TicketNumber)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => new
        {
            e.TechnicianId,
            e.WorkedOn,
            e.Minutes,
        });
        builder.HasIndex(e => new
        {
            e.CustomerId,
            e.WorkedOn,
            e.TicketNumber,
        });
        builder.HasIndex(e => new { e.TicketNumber, e.ReversedEntryNo }).IsUnique();
        builder.HasIndex(e => new { e.WorkedOn, e.TicketNumber });
    }

    public void Configure(EntityTypeBuilder<RunningTimer> builder)
    {
        builder.HasKey(t => t.TechnicianId);
        builder.Property(t => t.TechnicianId).ValueGeneratedNever();
        builder
            .HasOne<Ticket>()
            .WithMany()
            .HasForeignKey(t => t.TicketNumber)
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ParkedTimer> builder)
    {
        builder.HasKey(t => new { t.TechnicianId, t.StartedAt });
        builder
            .HasOne<Ticket>()
            .WithMany()
            .HasForeignKey(t => t.TicketNumber)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
