using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Resets;

namespace Workbench.App.Storage.Mappings;

/// <summary>Maps the runs of resets and their lines.</summary>
public sealed class ResetRunMapping
    : IEntityTypeConfiguration<ResetRun>,
        IEntityTypeConfiguration<ResetRunLine>
{
    public void Configure(EntityTypeBuilder<ResetRun> builder)
    {
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.ActorName).HasMaxLength(Person.NameLength);
    }

    public void Configure(EntityTypeBuilder<ResetRunLine> builder)
    {
        builder.HasKey(l => new { l.RunId, l.No });
        builder.Property(l => l.Reason).HasMaxLength(ResetRunLine.MaxReasonLength);
        builder
            .HasOne<ResetRun>()
            .WithMany()
            .HasForeignKey(l => l.RunId)
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Customer>()
            .WithMany()
            .HasForeignKey(l => l.CustomerId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
