using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Workbench.App.Storage.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Notices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Notices",
                columns: table => new
                {
                    PersonId = table.Column<int>(type: "integer", nullable: false),
                    Key = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false
                    ),
                    ToldAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    SeenAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notices", x => new { x.PersonId, x.Key });
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_ProductReports_DecidedAt",
                table: "ProductReports",
                column: "DecidedAt"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Messages_Questions",
                table: "Messages",
                columns: new[] { "AuthorId", "At" },
                filter: "\"Kind\" = 'Question'"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "Notices");

            migrationBuilder.DropIndex(
                name: "IX_ProductReports_DecidedAt",
                table: "ProductReports"
            );

            migrationBuilder.DropIndex(name: "IX_Messages_Questions", table: "Messages");
        }
    }
}
