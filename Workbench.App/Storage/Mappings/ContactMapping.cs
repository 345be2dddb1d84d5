using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Contacts;
using Workbench.Domain.Agreements.CustomerNotes;

namespace Workbench.App.Storage.Mappings;

/// <summary>Maps the contacts of customers and the notes about them, with the index that finds the pinned note.</summary>
public sealed class ContactMapping
    : IEntityTypeConfiguration<ContactRevision>,
        IEntityTypeConfiguration<CustomerNoteEntry>
{
    public void Configure(EntityTypeBuilder<ContactRevision> builder)
    {
        builder.HasKey(r => new
        {
            r.CustomerId,
            r.ContactNo,
            r.No,
        });
        builder.Property(r => r.Name).HasMaxLength(Customer.MaxNameLength);
        builder.Property(r => r.Role).HasMaxLength(ContactRevision.MaxRoleLength);
        builder.Property(r => r.Email).HasMaxLength(Customer.MaxNameLength);
        builder.Property(r => r.Telephone).HasMaxLength(ContactRevision.MaxTelephoneLength);
        builder.Property(r => r.Note).HasMaxLength(ContactRevision.MaxNoteLength);
        builder
            .HasOne<Customer>()
            .WithMany()
            .HasForeignKey(r => r.CustomerId)
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CustomerNoteEntry> builder)
    {
        builder.HasKey(e => new { e.CustomerId, e.No });
        builder.Property(e => e.Text).HasMaxLength(CustomerNoteEntry.MaxTextLength);
        builder.HasIndex(e => new
        {
            e.CustomerId,
            e.NoteNo,
            e.No,
        });
        builder
            .HasIndex(e => new { e.CustomerId, e.No }, "IX_CustomerNoteEntries_Written")
            .HasFilter("\"Kind\" = 'Written'");
        builder
            .HasIndex(e => new { e.CustomerId, e.No }, "IX_CustomerNoteEntries_Pins")
            .HasFilter("\"Kind\" IN ('Pinned', 'Unpinned')");
        builder
            .HasOne<Customer>()
            .WithMany()
            .HasForeignKey(e => e.CustomerId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
