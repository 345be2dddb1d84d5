using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workbench.App.Storage.Rows;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Conversation;

namespace Workbench.App.Storage.Mappings;

/// <summary>Maps the files of tickets, staged files and drafts.</summary>
public sealed class AttachmentMapping
    : IEntityTypeConfiguration<Attachment>,
        IEntityTypeConfiguration<AttachmentRemoval>,
        IEntityTypeConfiguration<StagedFileRow>,
        IEntityTypeConfiguration<DraftRow>
{
    private const int HashLength = 64;

    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.FileName).HasMaxLength(Attachment.MaxFileNameLength);
        builder.Property(a => a.Sha256).HasMaxLength(HashLength);
        builder.HasIndex(a => a.Sha256);
        builder
            .HasOne<Ticket>()
            .WithMany()
            .HasForeignKey(a => a.TicketNumber)
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AttachmentRemoval> builder)
    {
        builder.HasKey(r => r.AttachmentId);
        builder.Property(r => r.AttachmentId).ValueGeneratedNever();
        builder.Property(r => r.Reason).HasMaxLength(Reason.MaxLength);
        builder
            .HasOne<Attachment>()
            .WithOne()
            .HasForeignKey<AttachmentRemoval>(r => r.AttachmentId)
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<StagedFileRow> builder)
    {
        builder.HasKey(f => f.Id);
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.FileName).HasMaxLength(Attachment.MaxFileNameLength);
        builder.Property(f => f.Sha256).HasMaxLength(HashLength);
        builder.HasIndex(f => f.Sha256);
        builder.Property(f => f.DraftId).HasMaxLength(StagedFileRow.DraftIdLength);
        builder.HasIndex(f => f.At);
        builder.HasIndex(f => new { f.PersonId, f.DraftId });
    }

    public void Configure(EntityTypeBuilder<DraftRow> builder)
    {
        builder.HasKey(d => new
        {
            d.PersonId,
            d.TicketNumber,
            d.Field,
        });
        builder.Property(d => d.Field).HasMaxLength(DraftRow.FieldLength);
        builder.Property(d => d.Text).HasMaxLength(DraftRow.TextLength);
    }
}
