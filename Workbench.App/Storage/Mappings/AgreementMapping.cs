using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workbench.Domain.Agreements;

namespace Workbench.App.Storage.Mappings;

/// <summary>Customers, their agreements and the terms that were opened: one row per term, ever (N2).</summary>
public sealed class AgreementMapping
    : IEntityTypeConfiguration<Package>,
        IEntityTypeConfiguration<Customer>,
        IEntityTypeConfiguration<ServiceAgreement>,
        IEntityTypeConfiguration<Term>,
        IEntityTypeConfiguration<RefillCard>
{
    public void Configure(EntityTypeBuilder<Package> builder)
    {
        builder.HasKey(p => p.Name);
        builder.Property(p => p.Name).HasMaxLength(Customer.NameLength);
    }

    public void Configure(EntityTypeBuilder<Customer> builder)
    {
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Number).HasMaxLength(Customer.NumberLength);
        builder.Property(c => c.Name).HasMaxLength(Customer.NameLength);
        builder.HasIndex(c => c.Number).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ServiceAgreement> builder)
    {
        builder.HasKey(a => a.CustomerId);
        builder.Property(a => a.CustomerId).ValueGeneratedNever();
        builder
            .HasOne<Customer>()
            .WithOne()
            .HasForeignKey<ServiceAgreement>(a => a.CustomerId)
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Package>()
            .WithMany()
            .HasForeignKey(a => a.Package)
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Term> builder)
    {
        builder.HasKey(t => new { t.CustomerId, t.Number });
        builder
            .HasOne<ServiceAgreement>()
            .WithMany()
            .HasForeignKey(t => t.CustomerId)
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<RefillCard> builder)
    {
        builder.HasKey(c => new { c.CustomerId, c.SourceNo });
        builder
            .HasOne<HoursSource>()
            .WithOne()
            .HasForeignKey<RefillCard>(c => new { c.CustomerId, c.SourceNo })
            .OnDelete(DeleteBehavior.Restrict);
    }
}
