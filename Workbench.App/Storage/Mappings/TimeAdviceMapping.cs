using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Triage;

namespace Workbench.App.Storage.Mappings;

/// <summary>Maps how advice on the time of tickets held. The index finds the latest for the hit rate (D6).</summary>
public sealed class TimeAdviceMapping : IEntityTypeConfiguration<TimeAdviceOutcome>
{
    public void Configure(EntityTypeBuilder<TimeAdviceOutcome> builder)
    {
        builder.HasKey(o => o.TicketNumber);
        builder.Property(o => o.TicketNumber).ValueGeneratedNever();
        builder.HasIndex(o => o.DeliveredAt).HasFilter("\"UpperMinutes\" IS NOT NULL");
        builder
            .HasOne<Ticket>()
            .WithMany()
            .HasForeignKey(o => o.TicketNumber)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
