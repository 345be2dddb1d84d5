using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workbench.Domain.Agreements;
using Workbench.Domain.Funding.Choices;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Conversation;
using Workbench.Domain.Tickets.Intake;

namespace Workbench.App.Storage.Mappings;

/// <summary>
/// Maps the details of a ticket: intake answers, waits, deliveries, funding choices and links to other tickets.
/// </summary>
public sealed class TicketDetailsMapping
    : IEntityTypeConfiguration<IntakeAnswer>,
        IEntityTypeConfiguration<Message>,
        IEntityTypeConfiguration<Pause>,
        IEntityTypeConfiguration<DeliveredCycle>,
        IEntityTypeConfiguration<FundingChoice>,
        IEntityTypeConfiguration<Bundle>
{
    public void Configure(EntityTypeBuilder<IntakeAnswer> builder)
    {
        builder.HasKey(a => new { a.TicketNumber, a.Item });
        builder.Property(a => a.Text).HasMaxLength(IntakeAnswer.MaxTextLength);
        BelongsToTicket(builder, nameof(IntakeAnswer.TicketNumber));
    }

    public void Configure(EntityTypeBuilder<Message> builder)
    {
        builder.HasKey(m => new { m.TicketNumber, m.No });
        builder.Property(m => m.SaidBy).HasMaxLength(Message.MaxSaidByLength);
        builder.Property(m => m.Text).HasMaxLength(Message.MaxTextLength);
        builder
            .HasIndex(m => new { m.AuthorId, m.WrittenAt }, "IX_Messages_Questions")
            .HasFilter("\"Kind\" = 'Question'");
        BelongsToTicket(builder, nameof(Message.TicketNumber));
    }

    public void Configure(EntityTypeBuilder<Pause> builder)
    {
        builder.HasKey(p => new { p.TicketNumber, p.No });
        BelongsToTicket(builder, nameof(Pause.TicketNumber));
    }

    public void Configure(EntityTypeBuilder<DeliveredCycle> builder)
    {
        builder.HasKey(d => new { d.TicketNumber, d.Cycle });
        builder.HasIndex(d => d.DeliveredAt);
        BelongsToTicket(builder, nameof(DeliveredCycle.TicketNumber));
    }

    public void Configure(EntityTypeBuilder<FundingChoice> builder)
    {
        builder.HasKey(c => new { c.TicketNumber, c.No });
        builder.Property(c => c.SaidBy).HasMaxLength(FundingChoice.MaxSaidByLength);
        builder.Property(c => c.Reference).HasMaxLength(CustomerOrder.MaxReferenceLength);
        BelongsToTicket(builder, nameof(FundingChoice.TicketNumber));
    }

    public void Configure(EntityTypeBuilder<Bundle> builder)
    {
        builder.HasKey(b => b.No);
        builder.Property(b => b.No).ValueGeneratedNever();
        BelongsToCustomer(builder, nameof(Bundle.CustomerId));
    }

    private static void BelongsToTicket<T>(EntityTypeBuilder<T> builder, string key)
        where T : class =>
        builder.HasOne<Ticket>().WithMany().HasForeignKey(key).OnDelete(DeleteBehavior.Restrict);

    private static void BelongsToCustomer<T>(EntityTypeBuilder<T> builder, string key)
        where T : class =>
        builder.HasOne<Customer>().WithMany().HasForeignKey(key).OnDelete(DeleteBehavior.Restrict);
}
