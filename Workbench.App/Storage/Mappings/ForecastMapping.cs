using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workbench.Domain.Forecasting;
using Workbench.Domain.Tickets;

namespace Workbench.App.Storage.Mappings;

/// <summary>Maps what was forecast in each night. The key finds the nights of the last months (D5).</summary>
public sealed class ForecastMapping : IEntityTypeConfiguration<NightlyForecast>
{
    public void Configure(EntityTypeBuilder<NightlyForecast> builder)
    {
        builder.HasKey(f => new { f.MadeOn, f.TicketNumber });
        builder
            .HasOne<Ticket>()
            .WithMany()
            .HasForeignKey(f => f.TicketNumber)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
