using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Ledger;

namespace Workbench.App.Storage.Mappings;

/// <summary>Maps the hours ledger. Entry numbers are unique per customer, so that no entry is posted twice (A8).</summary>
public sealed class LedgerMapping
    : IEntityTypeConfiguration<HoursAccount>,
        IEntityTypeConfiguration<HoursSource>,
        IEntityTypeConfiguration<LedgerEntry>
{
    public void Configure(EntityTypeBuilder<HoursAccount> builder)
    {
        builder.HasKey(a => a.CustomerId);
        builder.Property(a => a.CustomerId).ValueGeneratedNever();
        builder.Ignore(a => a.Free);
        builder
            .HasOne<Customer>()
            .WithOne()
            .HasForeignKey<HoursAccount>(a => a.CustomerId)
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<HoursSource> builder)
    {
        builder.HasKey(s => new { s.CustomerId, s.No });
        builder.Ignore(s => s.IsOpen);
        builder.Ignore(s => s.IsIncluded);
        builder
            .HasOne<HoursAccount>()
            .WithMany()
            .HasForeignKey(s => s.CustomerId)
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasIndex(s => s.CustomerId, "IX_HoursSources_Open")
            .HasFilter("\"RemainingMinutes\" > 0 AND \"LapsedOn\" IS NULL");
        builder.ToTable(t =>
            t.HasCheckConstraint("CK_HoursSources_NeverBelowZero", "\"RemainingMinutes\" >= 0")
        );
    }

    public void Configure(EntityTypeBuilder<LedgerEntry> builder)
    {
        builder.HasKey(e => new { e.CustomerId, e.No });
        builder
            .HasOne<HoursSource>()
            .WithMany()
            .HasForeignKey(e => new { e.CustomerId, e.SourceNo })
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(e => e.TicketNumber);
        builder.HasIndex(e => new
        {
            e.CustomerId,
            e.Date,
            e.No,
        });

        builder.HasIndex(e => e.Date);

        // Most entries of a source are draws. What became of a lapsed one follows from the others.
        builder
            .HasIndex(e => new { e.CustomerId, e.SourceNo }, "IX_LedgerEntries_NoDraws")
            .HasFilter("\"Kind\" <> 'Draw'");

        // A draw or a grant can be reversed only once. A lapse can be restored in parts.
        builder
            .HasIndex(e => new { e.CustomerId, e.ReversedEntryNo })
            .IsUnique()
            .HasFilter("\"Kind\" IN ('Reverse', 'Cancel')");
        builder.ToTable(t => t.HasCheckConstraint("CK_LedgerEntries_Positive", "\"Minutes\" >= 0"));
    }
}
