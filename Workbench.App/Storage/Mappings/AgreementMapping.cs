using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Cards;
using Workbench.Domain.Agreements.Ledger;
using Workbench.Domain.Agreements.Lifecycle;
using Workbench.Domain.Agreements.Resets;
using Workbench.Domain.Tickets;

namespace Workbench.App.Storage.Mappings;

/// <summary>Maps customers, their agreements and their terms. A term is one row (N2).</summary>
public sealed class AgreementMapping
    : IEntityTypeConfiguration<Package>,
        IEntityTypeConfiguration<PackageVersion>,
        IEntityTypeConfiguration<Customer>,
        IEntityTypeConfiguration<ServiceAgreement>,
        IEntityTypeConfiguration<Term>,
        IEntityTypeConfiguration<TermReset>,
        IEntityTypeConfiguration<PackageChange>,
        IEntityTypeConfiguration<Settlement>,
        IEntityTypeConfiguration<AgreementEndChange>,
        IEntityTypeConfiguration<RefillCard>
{
    public void Configure(EntityTypeBuilder<Package> builder)
    {
        builder.HasKey(p => p.Name);
        builder.Ignore(p => p.IsInRange);
        builder.Ignore(p => p.IsSold);
        builder.Property(p => p.Name).HasMaxLength(Customer.MaxNameLength);
    }

    public void Configure(EntityTypeBuilder<PackageVersion> builder)
    {
        builder.HasKey(v => new { v.PackageName, v.No });
        builder.Property(v => v.PackageName).HasMaxLength(Customer.MaxNameLength);
        builder
            .HasOne<Package>()
            .WithMany()
            .HasForeignKey(v => v.PackageName)
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Customer> builder)
    {
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Number).HasMaxLength(Customer.MaxNumberLength);
        builder.Property(c => c.Name).HasMaxLength(Customer.MaxNameLength);
        builder.HasIndex(c => c.Number).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ServiceAgreement> builder)
    {
        builder.HasKey(a => a.CustomerId);
        builder.Property(a => a.CustomerId).ValueGeneratedNever();
        builder.Ignore(a => a.IsOver);
        builder.HasIndex(a => new { a.NextDueOn, a.CustomerId });
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

    public void Configure(EntityTypeBuilder<TermReset> builder)
    {
        // The key makes the database refuse a second reset of a term (N2).
        builder.HasKey(r => new { r.CustomerId, r.TermNumber });
        builder.HasIndex(r => r.RecordedAt);
        builder
            .HasOne<ServiceAgreement>()
            .WithMany()
            .HasForeignKey(r => r.CustomerId)
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PackageChange> builder)
    {
        builder.HasKey(c => new { c.CustomerId, c.No });
        builder.Ignore(c => c.IsUpgrade);
        builder.Property(c => c.OrderedBy).HasMaxLength(CustomerOrder.MaxOrderedByLength);
        builder.Property(c => c.Reference).HasMaxLength(CustomerOrder.MaxReferenceLength);
        builder.HasIndex(c => c.ChosenOn);
        builder
            .HasOne<ServiceAgreement>()
            .WithMany()
            .HasForeignKey(c => c.CustomerId)
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Settlement> builder)
    {
        builder.HasKey(s => new { s.CustomerId, s.RecordedAt });
        builder.HasIndex(s => s.LastDay);
        builder.HasIndex(s => s.CustomerId, "IX_Settlements_Owed").HasFilter("\"OwedOre\" > 0");
        builder
            .HasOne<ServiceAgreement>()
            .WithMany()
            .HasForeignKey(s => s.CustomerId)
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AgreementEndChange> builder)
    {
        builder.HasKey(c => new { c.CustomerId, c.No });
        builder.Property(c => c.Reason).HasMaxLength(Reason.MaxLength);
        builder
            .HasOne<ServiceAgreement>()
            .WithMany()
            .HasForeignKey(c => c.CustomerId)
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Term> builder)
    {
        builder.HasKey(t => new { t.CustomerId, t.Number });
        builder.Ignore(t => t.Dates);
        builder
            .HasOne<ServiceAgreement>()
            .WithMany()
            .HasForeignKey(t => t.CustomerId)
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<RefillCard> builder)
    {
        builder.HasKey(c => new { c.CustomerId, c.SourceNo });
        builder.Property(c => c.OrderedBy).HasMaxLength(CustomerOrder.MaxOrderedByLength);
        builder.Property(c => c.Reference).HasMaxLength(CustomerOrder.MaxReferenceLength);
        builder.HasIndex(c => c.BoughtOn);
        builder
            .HasOne<HoursSource>()
            .WithOne()
            .HasForeignKey<RefillCard>(c => new { c.CustomerId, c.SourceNo })
            .OnDelete(DeleteBehavior.Restrict);
    }
}
