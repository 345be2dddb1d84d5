using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workbench.App.Storage.Rows;
using Workbench.Domain.Notifications;

namespace Workbench.App.Storage.Mappings;

/// <summary>Maps people and technical rows such as audit, operations and job runs.</summary>
public sealed class SystemMapping
    : IEntityTypeConfiguration<Person>,
        IEntityTypeConfiguration<OperationRow>,
        IEntityTypeConfiguration<AuditRow>,
        IEntityTypeConfiguration<AuditSealRow>,
        IEntityTypeConfiguration<ChangeRow>,
        IEntityTypeConfiguration<CounterRow>,
        IEntityTypeConfiguration<JobRunRow>,
        IEntityTypeConfiguration<JobReportLineRow>,
        IEntityTypeConfiguration<ProtectionKeyRow>,
        IEntityTypeConfiguration<NotificationRow>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Name).HasMaxLength(Person.NameLength);
        builder.Property(p => p.Email).HasMaxLength(Person.EmailLength);
        builder.Property(p => p.ImportName).HasMaxLength(Person.NameLength);
        builder.Property(p => p.Roles).HasConversion<int>();
        builder.Property(p => p.AuthenticatorKey).HasMaxLength(Person.AuthenticatorKeyLength);
        builder.Ignore(p => p.EffectiveId);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(p => p.JoinedIntoId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => p.NormalizedEmail).IsUnique();
    }

    public void Configure(EntityTypeBuilder<OperationRow> builder) => builder.HasKey(o => o.Id);

    public void Configure(EntityTypeBuilder<AuditRow> builder)
    {
        builder.Property(a => a.Id).ValueGeneratedOnAdd();
        builder.Property(a => a.Address).HasMaxLength(45);
        builder.Property(a => a.Session).HasMaxLength(16);
        builder.Property(a => a.Detail).HasMaxLength(AuditRow.MaxDetailLength);
        builder.HasIndex(a => a.At);
        builder.HasIndex(a => new { a.ActorId, a.At });
        builder.HasIndex(a => new { a.Subject, a.At });

        // Most rows are changes; an index of the others stays small.
        builder.HasIndex(a => new { a.Kind, a.At }).HasFilter("\"Kind\" <> 'Change'");
        builder
            .HasIndex(a => new { a.TicketNumber, a.At })
            .HasFilter("\"TicketNumber\" IS NOT NULL");
        builder.HasIndex(a => new { a.CustomerId, a.At }).HasFilter("\"CustomerId\" IS NOT NULL");
    }

    public void Configure(EntityTypeBuilder<AuditSealRow> builder)
    {
        builder.HasKey(s => s.No);
        builder.Property(s => s.No).ValueGeneratedNever();
        builder.HasIndex(s => s.At);
        builder.HasIndex(s => s.Late).HasFilter("\"Late\" <> ''");
    }

    public void Configure(EntityTypeBuilder<ChangeRow> builder)
    {
        builder.Property(c => c.Id).ValueGeneratedOnAdd();
        builder.HasIndex(c => c.At);
    }

    public void Configure(EntityTypeBuilder<CounterRow> builder) => builder.HasKey(c => c.Name);

    public void Configure(EntityTypeBuilder<JobRunRow> builder)
    {
        builder.Property(r => r.Id).ValueGeneratedOnAdd();
        builder.HasIndex(r => new { r.Job, r.StartedAt });
    }

    public void Configure(EntityTypeBuilder<JobReportLineRow> builder)
    {
        builder.HasKey(l => new { l.RunId, l.No });
        builder
            .HasOne<JobRunRow>()
            .WithMany()
            .HasForeignKey(l => l.RunId)
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ProtectionKeyRow> builder) =>
        builder.HasKey(k => k.Name);

    public void Configure(EntityTypeBuilder<NotificationRow> builder)
    {
        builder.HasKey(n => new { n.PersonId, n.Key });
        builder.Property(n => n.Key).HasMaxLength(Notification.MaxKeyLength);
    }
}
