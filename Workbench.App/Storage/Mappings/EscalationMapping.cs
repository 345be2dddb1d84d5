using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workbench.Domain.Agreements;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Escalations;

namespace Workbench.App.Storage.Mappings;

/// <summary>Maps escalations, with the indexes for the board, and what is kept of each: changes, plan versions, offers, answers.</summary>
public sealed class EscalationMapping
    : IEntityTypeConfiguration<Escalation>,
        IEntityTypeConfiguration<EscalationChange>,
        IEntityTypeConfiguration<EscalationPlan>,
        IEntityTypeConfiguration<EscalationOffer>,
        IEntityTypeConfiguration<OfferAnswer>
{
    public void Configure(EntityTypeBuilder<Escalation> builder)
    {
        builder.HasKey(e => e.No);
        builder.Property(e => e.No).ValueGeneratedNever();
        builder.Property(e => e.Reason).HasMaxLength(Escalation.MaxTextLength);
        builder.Property(e => e.Outcome).HasMaxLength(Escalation.MaxTextLength);
        builder.Property(e => e.ProjectManager).HasMaxLength(Escalation.MaxNameLength);
        builder.Property(e => e.ProjectReference).HasMaxLength(Escalation.MaxReferenceLength);
        builder.HasIndex(e => new { e.State, e.RaisedAt });
        builder.HasIndex(e => new { e.State, e.DecidedAt });
        builder.HasIndex(e => new { e.OwnerId, e.State });
        builder
            .HasOne<Customer>()
            .WithMany()
            .HasForeignKey(e => e.CustomerId)
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<EscalationChange> builder)
    {
        builder.HasKey(c => new { c.EscalationNo, c.No });
        BelongsToEscalation(builder);
    }

    public void Configure(EntityTypeBuilder<EscalationPlan> builder)
    {
        builder.HasKey(p => new { p.EscalationNo, p.No });
        builder.Property(p => p.Note).HasMaxLength(EscalationPlan.MaxNoteLength);
        BelongsToEscalation(builder);
    }

    public void Configure(EntityTypeBuilder<EscalationOffer> builder)
    {
        builder.HasKey(o => new { o.EscalationNo, o.No });
        builder.Property(o => o.SentTo).HasMaxLength(EscalationOffer.MaxSentToLength);
        builder.Property(o => o.Subject).HasMaxLength(EscalationOffer.MaxSubjectLength);
        builder.Property(o => o.Text).HasMaxLength(EscalationOffer.MaxTextLength);
        builder
            .HasOne<EscalationPlan>()
            .WithMany()
            .HasForeignKey(o => new { o.EscalationNo, o.PlanNo })
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<OfferAnswer> builder)
    {
        builder.HasKey(a => new { a.EscalationNo, a.No });
        builder.Property(a => a.SaidBy).HasMaxLength(OfferAnswer.MaxSaidByLength);
        builder.Property(a => a.Reference).HasMaxLength(Escalation.MaxReferenceLength);
        builder.Property(a => a.Note).HasMaxLength(Escalation.MaxTextLength);
        builder
            .HasOne<EscalationOffer>()
            .WithMany()
            .HasForeignKey(a => new { a.EscalationNo, a.OfferNo })
            .OnDelete(DeleteBehavior.Restrict);
    }

    private static void BelongsToEscalation<T>(EntityTypeBuilder<T> builder)
        where T : class =>
        builder
            .HasOne<Escalation>()
            .WithMany()
            .HasForeignKey(nameof(EscalationPlan.EscalationNo))
            .OnDelete(DeleteBehavior.Restrict);
}
