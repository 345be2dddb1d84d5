using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workbench.Domain.Agreements;
using Workbench.Domain.Billing;
using Workbench.Domain.Tickets;

namespace Workbench.App.Storage.Mappings;

/// <summary>
/// Maps what was handed over to invoicing. The key of a line makes the database refuse to hand over the same line of a source
/// twice.
/// </summary>
public sealed class BillingMapping
    : IEntityTypeConfiguration<BillingHandOver>,
        IEntityTypeConfiguration<BillingHandOverUndo>,
        IEntityTypeConfiguration<BillingLine>,
        IEntityTypeConfiguration<ImportedHistory>,
        IEntityTypeConfiguration<InvoiceSending>,
        IEntityTypeConfiguration<MonthLockChange>
{
    public void Configure(EntityTypeBuilder<BillingHandOver> builder)
    {
        builder.HasKey(h => h.No);
        builder.Property(h => h.No).ValueGeneratedNever();
        builder.Ignore(h => h.BookedOn);
        builder.HasIndex(h => h.Month);
    }

    public void Configure(EntityTypeBuilder<BillingHandOverUndo> builder)
    {
        builder.HasKey(u => u.HandOverNo);
        builder.Property(u => u.HandOverNo).ValueGeneratedNever();
        builder.Property(u => u.Reason).HasMaxLength(Reason.MaxLength);
        builder
            .HasOne<BillingHandOver>()
            .WithOne()
            .HasForeignKey<BillingHandOverUndo>(u => u.HandOverNo)
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<BillingLine> builder)
    {
        builder.HasKey(l => new { l.SourceKey, l.LineNo });
        builder.Property(l => l.SourceKey).HasMaxLength(BillableItem.MaxSourceKeyLength);
        builder.Property(l => l.Reference).HasMaxLength(CustomerOrder.MaxReferenceLength);
        builder.Ignore(l => l.Id);
        builder.HasIndex(l => l.On);
        builder
            .HasOne<BillingHandOver>()
            .WithMany()
            .HasForeignKey(l => l.HandOverNo)
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Customer>()
            .WithMany()
            .HasForeignKey(l => l.CustomerId)
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ImportedHistory> builder)
    {
        builder.HasKey(h => h.No);
        builder.Property(h => h.No).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<InvoiceSending> builder)
    {
        builder.HasKey(s => new
        {
            s.HandOverNo,
            s.CustomerId,
            s.No,
        });
        builder.Property(s => s.Reference).HasMaxLength(InvoiceSending.MaxReferenceLength);
        builder
            .Property(s => s.DocumentNumber)
            .HasMaxLength(InvoiceSending.MaxDocumentNumberLength);
        builder.Property(s => s.Message).HasMaxLength(InvoiceSending.MaxMessageLength);
        builder
            .HasOne<BillingHandOver>()
            .WithMany()
            .HasForeignKey(s => s.HandOverNo)
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Customer>()
            .WithMany()
            .HasForeignKey(s => s.CustomerId)
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<MonthLockChange> builder)
    {
        builder.HasKey(c => new { c.Month, c.No });
        builder.Property(c => c.Reason).HasMaxLength(Reason.MaxLength);
    }
}
