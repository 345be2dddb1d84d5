using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workbench.Domain.Delivery.Absences;
using Workbench.Domain.Delivery.Decisions;
using Workbench.Domain.Tickets;

namespace Workbench.App.Storage.Mappings;

/// <summary>Maps absences, their history, and decisions to leave tickets with an absent person. The database refuses two absences from one event of a calendar.</summary>
public sealed class AbsenceMapping
    : IEntityTypeConfiguration<Absence>,
        IEntityTypeConfiguration<AbsenceChange>,
        IEntityTypeConfiguration<HandOverPostponement>
{
    public void Configure(EntityTypeBuilder<Absence> builder)
    {
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Note).HasMaxLength(Absence.MaxNoteLength);
        builder.Property(a => a.SourceKey).HasMaxLength(Absence.SourceKeyLength);
        builder.Ignore(a => a.Days);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(a => a.PersonId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => a.To);
        builder
            .HasIndex(a => new { a.PersonId, a.SourceKey })
            .IsUnique()
            .HasFilter("\"SourceKey\" IS NOT NULL");
        builder.HasIndex(a => new { a.PersonId, a.To });
    }

    public void Configure(EntityTypeBuilder<AbsenceChange> builder)
    {
        builder.HasKey(c => new { c.AbsenceId, c.No });
        builder.Property(c => c.Note).HasMaxLength(Absence.MaxNoteLength);
        builder
            .HasOne<Absence>()
            .WithMany()
            .HasForeignKey(c => c.AbsenceId)
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<HandOverPostponement> builder)
    {
        builder.HasKey(p => new { p.PersonId, p.No });
        builder.Property(p => p.Reason).HasMaxLength(Reason.MaxLength);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(p => p.PersonId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => p.DecideOn);
    }
}
