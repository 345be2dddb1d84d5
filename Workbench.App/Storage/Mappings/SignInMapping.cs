using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workbench.App.Storage.Rows;

namespace Workbench.App.Storage.Mappings;

/// <summary>Maps sessions, the counts of wrong passwords and recovery codes.</summary>
public sealed class SignInMapping
    : IEntityTypeConfiguration<SessionRow>,
        IEntityTypeConfiguration<SignInFailureRow>,
        IEntityTypeConfiguration<RecoveryCodeRow>
{
    public void Configure(EntityTypeBuilder<SessionRow> builder)
    {
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).HasMaxLength(SessionRow.IdLength);
        builder.Property(s => s.Address).HasMaxLength(SessionRow.AddressLength);
        builder.Property(s => s.Browser).HasMaxLength(SessionRow.BrowserLength);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(s => s.PersonId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.PersonId, s.SignedInAt });
        builder.HasIndex(s => s.SignedInAt);
    }

    public void Configure(EntityTypeBuilder<SignInFailureRow> builder)
    {
        builder.HasKey(f => new { f.Account, f.Source });
        builder.Property(f => f.Account).HasMaxLength(SignInFailureRow.AccountLength);
        builder.Property(f => f.Source).HasMaxLength(SignInFailureRow.SourceLength);
        builder.HasIndex(f => f.LastAt);
    }

    public void Configure(EntityTypeBuilder<RecoveryCodeRow> builder)
    {
        builder.HasKey(c => new { c.PersonId, c.Hash });
        builder.Property(c => c.Hash).HasMaxLength(RecoveryCodeRow.HashLength);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(c => c.PersonId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
