using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workbench.Domain.Agreements;
using Workbench.Domain.Sales.FollowUps;

namespace Workbench.App.Storage.Mappings;

/// <summary>Maps what sales did about a customer. The database refuses a second warning of the same lapse (N7).</summary>
public sealed class SalesMapping : IEntityTypeConfiguration<SalesFollowUp>
{
    public void Configure(EntityTypeBuilder<SalesFollowUp> builder)
    {
        builder.HasKey(f => new { f.CustomerId, f.No });
        builder.Ignore(f => f.Key);
        builder.Ignore(f => f.Warning);
        builder.Property(f => f.SaidBy).HasMaxLength(SalesFollowUp.MaxSaidByLength);
        builder.Property(f => f.Note).HasMaxLength(SalesFollowUp.MaxNoteLength);
        builder
            .HasOne<Customer>()
            .WithMany()
            .HasForeignKey(f => f.CustomerId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(f => f.RemindOn);
        builder
            .HasIndex(f => new
            {
                f.CustomerId,
                f.LapsesOn,
                f.ThresholdDays,
                f.NewestSourceNo,
            })
            .IsUnique()
            .HasFilter("\"ThresholdDays\" IS NOT NULL");
    }
}
