using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Workbench.App.Storage.Rows;
using Workbench.App.Storage.SearchIndex;
using Workbench.Domain.Agreements;

namespace Workbench.App.Storage.Mappings;

/// <summary>
/// The words by which customers are found: one index to read those of a beginning in their order, one to ask a customer for
/// another word. PostgreSQL is told to compare bytes, as SQLite does (see its context).
/// </summary>
public sealed class CustomerWordMapping : IEntityTypeConfiguration<CustomerWordRow>
{
    public void Configure(EntityTypeBuilder<CustomerWordRow> builder)
    {
        builder.HasKey(w => new
        {
            w.Word,
            w.SortName,
            w.CustomerId,
        });
        builder.Property(w => w.Word).HasMaxLength(SearchWords.MaxLength);
        builder.Property(w => w.SortName).HasMaxLength(SearchWords.SortKeyLength);
        builder.HasIndex(w => new { w.CustomerId, w.Word });
        builder
            .HasOne<Customer>()
            .WithMany()
            .HasForeignKey(w => w.CustomerId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
