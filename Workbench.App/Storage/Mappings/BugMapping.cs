using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;

namespace Workbench.App.Storage.Mappings;

/// <summary>Maps classifications of bugs, their evidence, and product reports.</summary>
public sealed class BugMapping
    : IEntityTypeConfiguration<BugClassification>,
        IEntityTypeConfiguration<BugEvidence>,
        IEntityTypeConfiguration<ProductReport>
{
    public void Configure(EntityTypeBuilder<BugClassification> builder)
    {
        builder.HasKey(c => new { c.TicketNumber, c.No });
        builder.Property(c => c.Reason).HasMaxLength(Reason.MaxLength);
        builder
            .HasOne<Ticket>()
            .WithMany()
            .HasForeignKey(c => c.TicketNumber)
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<BugEvidence> builder)
    {
        builder.HasKey(e => new
        {
            e.TicketNumber,
            e.ClassificationNo,
            e.No,
        });
        builder.Property(e => e.Evidence).HasMaxLength(BugAnswer.MaxEvidenceLength);
        builder
            .HasOne<BugClassification>()
            .WithMany()
            .HasForeignKey(e => new { e.TicketNumber, e.ClassificationNo })
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ProductReport> builder)
    {
        builder.HasKey(r => r.No);
        builder.Property(r => r.No).ValueGeneratedNever();
        builder.Property(r => r.Title).HasMaxLength(ProductReport.MaxTitleLength);
        builder.Property(r => r.Release).HasMaxLength(ProductReport.MaxReleaseLength);
        builder.Property(r => r.Reason).HasMaxLength(Reason.MaxLength);
        builder.HasIndex(r => new { r.State, r.No });
        builder.HasIndex(r => r.DecidedAt);
    }
}
