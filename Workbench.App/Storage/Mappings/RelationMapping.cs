using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Conversation;
using Workbench.Domain.Tickets.Relations;
using Workbench.Domain.Tickets.SavedReplies;

namespace Workbench.App.Storage.Mappings;

/// <summary>Maps links between tickets, who watches a ticket, the later texts of notes, mentions, and saved replies.</summary>
public sealed class RelationMapping
    : IEntityTypeConfiguration<TicketLink>,
        IEntityTypeConfiguration<TicketWatch>,
        IEntityTypeConfiguration<NoteRevision>,
        IEntityTypeConfiguration<Mention>,
        IEntityTypeConfiguration<SavedReply>
{
    public void Configure(EntityTypeBuilder<TicketLink> builder)
    {
        builder.HasKey(l => new { l.LowerNumber, l.HigherNumber });
        builder.HasIndex(l => l.HigherNumber);
        builder
            .HasOne<Ticket>()
            .WithMany()
            .HasForeignKey(l => l.LowerNumber)
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Ticket>()
            .WithMany()
            .HasForeignKey(l => l.HigherNumber)
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<TicketWatch> builder)
    {
        builder.HasKey(w => new { w.TicketNumber, w.PersonId });
        builder.HasIndex(w => w.PersonId);
        builder
            .HasOne<Ticket>()
            .WithMany()
            .HasForeignKey(w => w.TicketNumber)
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<NoteRevision> builder)
    {
        builder.HasKey(r => new
        {
            r.TicketNumber,
            r.MessageNo,
            r.No,
        });
        builder.Property(r => r.Text).HasMaxLength(Message.MaxTextLength);
        BelongsToMessage(
            builder,
            nameof(NoteRevision.TicketNumber),
            nameof(NoteRevision.MessageNo)
        );
    }

    public void Configure(EntityTypeBuilder<Mention> builder)
    {
        builder.HasKey(m => new
        {
            m.TicketNumber,
            m.MessageNo,
            m.PersonId,
        });
        builder.HasIndex(m => new { m.PersonId, m.MentionedAt });
        BelongsToMessage(builder, nameof(Mention.TicketNumber), nameof(Mention.MessageNo));
    }

    public void Configure(EntityTypeBuilder<SavedReply> builder)
    {
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Name).HasMaxLength(SavedReply.MaxNameLength);
        builder.Property(r => r.SwedishText).HasMaxLength(SavedReply.MaxTextLength);
        builder.Property(r => r.EnglishText).HasMaxLength(SavedReply.MaxTextLength);
    }

    private static void BelongsToMessage<T>(EntityTypeBuilder<T> builder, params string[] key)
        where T : class =>
        builder.HasOne<Message>().WithMany().HasForeignKey(key).OnDelete(DeleteBehavior.Restrict);
}
