using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workbench.Domain.Delivery;

namespace Workbench.App.Storage.Mappings;

/// <summary>Maps busy periods. There are only a few a year.</summary>
public sealed class DeliveryMapping : IEntityTypeConfiguration<BusyPeriod>
{
    /// <summary>Shadow property of a busy period: the UTC instant at which it was entered.</summary>
    public const string EnteredAtProperty = "EnteredAt";

    public void Configure(EntityTypeBuilder<BusyPeriod> builder)
    {
        builder.HasKey(b => b.Id);
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.Property(b => b.Note).HasMaxLength(BusyPeriod.MaxNoteLength);
        builder.Property<int>(WorkbenchDb.ActorProperty);
        builder.Property<DateTime>(EnteredAtProperty);
    }
}
